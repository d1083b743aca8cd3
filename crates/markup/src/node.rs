//! A small tree of HTML nodes, as plain data.

/// One node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// An element.
    Element(Element),
    /// A text.
    Text(String),
}

/// One element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// The tag's name.
    pub tag: &'static str,
    /// What it is among its siblings; an element that keeps its key keeps its place in the document.
    /// Empty: the nth of its tag.
    pub key: String,
    /// The attributes, in order, each name once.
    pub attrs: Vec<(&'static str, String)>,
    /// What is inside.
    pub children: Vec<Node>,
}

/// An empty element.
#[must_use]
pub const fn el(tag: &'static str) -> Element {
    Element { tag, key: String::new(), attrs: Vec::new(), children: Vec::new() }
}

impl Element {
    /// With this key.
    #[must_use]
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = key.into();
        self
    }

    /// With this attribute.
    #[must_use]
    pub fn attr(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attrs.push((name, value.into()));
        self
    }

    /// With this attribute, if there is a value.
    #[must_use]
    pub fn attr_if(self, name: &'static str, value: Option<impl Into<String>>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// With these classes.
    #[must_use]
    pub fn class(self, names: impl Into<String>) -> Self {
        self.attr("class", names)
    }

    /// With this text at the end.
    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.children.push(Node::Text(text.into()));
        self
    }

    /// With this element at the end.
    #[must_use]
    pub fn child(mut self, child: Self) -> Self {
        self.children.push(Node::Element(child));
        self
    }

    /// With these elements at the end.
    #[must_use]
    pub fn children(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.children.extend(children.into_iter().map(Node::Element));
        self
    }

    /// The value of this attribute.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attrs.iter().find(|(own, _)| *own == name).map(|(_, value)| value.as_str())
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

/// The tree as HTML text: for tests and for pages written without a browser.
#[must_use]
pub fn to_html(node: &Node) -> String {
    let mut out = String::new();
    write_node(node, &mut out);
    out
}

/// Elements that are never closed.
const VOID: &[&str] = &["br", "hr", "img", "input", "link", "meta"];

fn write_node(node: &Node, out: &mut String) {
    match node {
        Node::Text(text) => escape(text, out),
        Node::Element(element) => {
            out.push('<');
            out.push_str(element.tag);
            for (name, value) in &element.attrs {
                out.push(' ');
                out.push_str(name);
                out.push_str("=\"");
                escape(value, out);
                out.push('"');
            }
            out.push('>');
            if VOID.contains(&element.tag) {
                return;
            }
            for child in &element.children {
                write_node(child, out);
            }
            out.push_str("</");
            out.push_str(element.tag);
            out.push('>');
        }
    }
}

fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_attributes_are_escaped() {
        let node = el("p").attr("title", "a \"b\" <c>").text("1 < 2 & 3").into();
        assert_eq!(to_html(&node), "<p title=\"a &quot;b&quot; &lt;c&gt;\">1 &lt; 2 &amp; 3</p>");
    }

    #[test]
    fn an_img_is_not_closed() {
        assert_eq!(to_html(&el("img").attr("alt", "").into()), "<img alt=\"\">");
    }
}
