//! Pictures and their parts.

use crate::{ArtError, wire};

/// A drawing as meshes, one for each part, in painter's order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// The name: the file's name without `.svg`.
    pub name: String,
    /// Width and height of the viewBox, in SVG units; y points down. Art may reach beyond it.
    pub size: [f32; 2],
    /// The parts, in painter's order; a parent always comes before its children.
    pub parts: Vec<Part>,
}

/// A named piece of a picture that can be shown, hidden and moved by itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Part {
    /// The id in the drawing; `root` for what has none, `<id>__2` for what is painted later.
    pub id: String,
    /// The index of the part this one moves with.
    pub parent: Option<u16>,
    /// The point it turns and grows about, in SVG units of the whole picture.
    pub pivot: [f32; 2],
    /// Vertices in SVG units of the whole picture (not relative to the pivot).
    pub positions: Vec<[f32; 2]>,
    /// A colour for each vertex: sRGB with straight alpha.
    pub colors: Vec<[u8; 4]>,
    /// Triangles, three indices each.
    pub indices: Vec<u32>,
}

impl Part {
    /// How many triangles it has.
    #[must_use]
    pub fn triangles(&self) -> usize {
        self.indices.len() / 3
    }
}

impl Picture {
    /// Writes the picture as bytes.
    ///
    /// # Errors
    /// When it breaks a rule of the format.
    pub fn encode(&self) -> Result<Vec<u8>, ArtError> {
        wire::to_bytes(&wire::WirePicture::pack(self)?)
    }

    /// Reads a picture. Every index and parent of the result is in range.
    ///
    /// # Errors
    /// When the bytes are not a sound picture.
    pub fn decode(bytes: &[u8]) -> Result<Self, ArtError> {
        wire::from_bytes::<wire::WirePicture>(bytes)?.unpack()
    }

    /// The part with this id.
    #[must_use]
    pub fn part(&self, id: &str) -> Option<&Part> {
        self.parts.iter().find(|part| part.id == id)
    }

    /// The index of the part with this id.
    #[must_use]
    pub fn part_index(&self, id: &str) -> Option<usize> {
        self.parts.iter().position(|part| part.id == id)
    }

    /// How many triangles all parts have together.
    #[must_use]
    pub fn triangles(&self) -> usize {
        self.parts.iter().map(Part::triangles).sum()
    }

    /// The moods this picture can show, in the order of the drawing, without `mood_`.
    pub fn moods(&self) -> impl Iterator<Item = &str> {
        self.parts
            .iter()
            .filter(|part| !part.id.contains("__"))
            .filter_map(|part| part.id.strip_prefix("mood_"))
    }

    /// Which parts are seen in this mood (one flag for each part). `shown` names the parts to show
    /// that are hidden at first: `eyes_shut`, `disguise_…`, `opt_…`. Showing `eyes_shut` hides the
    /// open eyes; a mood with eyes of its own (`eyes_of_<mood>`) hides both.
    #[must_use]
    pub fn visible(&self, mood: &str, shown: &[&str]) -> Vec<bool> {
        let own_eyes = self.part(&format!("eyes_of_{mood}")).is_some();
        let mut seen: Vec<bool> = Vec::with_capacity(self.parts.len());
        for part in &self.parts {
            let id = part.id.split("__").next().unwrap_or_default();
            let itself = shows(id, mood, own_eyes, shown);
            let parent = part.parent.and_then(|at| seen.get(usize::from(at)).copied());
            seen.push(itself && parent.unwrap_or(true));
        }
        seen
    }

    /// Checks the rules of the format.
    ///
    /// # Errors
    /// The first rule that is broken.
    pub fn check(&self) -> Result<(), ArtError> {
        let sound = |v: f32| v.is_finite() && v > 0.0;
        if !self.size.iter().all(|v| sound(*v)) {
            return Err(self.fault("", "the size is not a positive number"));
        }
        if self.parts.len() > usize::from(u16::MAX) {
            return Err(self.fault("", "too many parts"));
        }
        (0..self.parts.len()).try_for_each(|at| self.check_part(at))
    }

    fn check_part(&self, at: usize) -> Result<(), ArtError> {
        let Some(part) = self.parts.get(at) else {
            return Ok(());
        };
        let fault = |what: &str| Err(self.fault(&part.id, what));
        if part.parent.is_some_and(|parent| usize::from(parent) >= at) {
            return fault("the parent does not come before its child");
        }
        if part.colors.len() != part.positions.len() {
            return fault("colours and positions differ in number");
        }
        if !part.indices.len().is_multiple_of(3) {
            return fault("the indices do not make whole triangles");
        }
        let count = part.positions.len();
        if part.indices.iter().any(|index| *index as usize >= count) {
            return fault("an index points to no vertex");
        }
        let all = part.positions.iter().chain([&part.pivot]);
        if all.flatten().any(|v| !v.is_finite() || v.abs() > 1.0e6) {
            return fault("a position is not a sensible number");
        }
        if self.parts.iter().take(at).any(|other| other.id == part.id) {
            return fault("two parts have this id");
        }
        Ok(())
    }

    fn fault(&self, part: &str, what: &str) -> ArtError {
        ArtError::Invalid { picture: self.name.clone(), part: part.into(), what: what.into() }
    }
}

fn shows(id: &str, mood: &str, own_eyes: bool, shown: &[&str]) -> bool {
    let asked = shown.contains(&id);
    if let Some(of) = id.strip_prefix("mood_") {
        return of == mood;
    }
    match id {
        "eyes_open" => !own_eyes && !shown.contains(&"eyes_shut"),
        "eyes_shut" => !own_eyes && asked,
        _ if id.starts_with("disguise_") || id.starts_with("opt_") => asked,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(id: &str, parent: Option<u16>) -> Part {
        Part {
            id: id.into(),
            parent,
            pivot: [1.5, -2.0],
            positions: vec![[0.0, 0.0], [10.0, 0.0], [0.0, 10.25], [-3.0, 4.0]],
            colors: vec![[1, 2, 3, 255], [1, 2, 3, 255], [1, 2, 3, 0], [9, 9, 9, 9]],
            indices: vec![0, 1, 2, 2, 3, 0],
        }
    }

    fn picture() -> Picture {
        let face = ["eyes_open", "eyes_shut", "mood_happy", "mood_cheer"];
        let mut parts = vec![part("root", None)];
        parts.extend(face.map(|id| part(id, Some(0))));
        parts.push(part("eyes_of_cheer", Some(4)));
        parts.push(part("disguise_hat", Some(0)));
        parts.push(Part { id: "spot".into(), ..Part::default() });
        Picture { name: "p".into(), size: [96.0, 48.5], parts }
    }

    fn seen(mood: &str, shown: &[&str]) -> Vec<String> {
        let picture = picture();
        let flags = picture.visible(mood, shown);
        let parts = picture.parts.into_iter().zip(flags);
        parts.filter(|(_, on)| *on).map(|(p, _)| p.id).collect()
    }

    #[test]
    fn comes_back_as_it_went() {
        let picture = picture();
        let bytes = picture.encode().unwrap();
        assert_eq!(Picture::decode(&bytes).unwrap(), picture);
    }

    #[test]
    fn bands_come_back() {
        let mut picture = picture();
        let part = &mut picture.parts[2];
        part.positions = (0..12_u8).map(|at| [f32::from(at), 3.0]).collect();
        part.colors = vec![[7; 4]; 12];
        let quad = |a: u32, b: u32| [a, a + 1, b + 1, a, b + 1, b];
        part.indices = vec![3, 1, 0];
        part.indices.extend((0..5).flat_map(|at| quad(at, 6 + at)));
        part.indices.extend([5, 0, 6, 5, 6, 11, 2, 2, 1]);
        part.indices.extend((0..2).flat_map(|at| quad(9 - 3 * at, at)));
        part.indices.extend((0..2).flat_map(|at| quad(9 + at, at)));
        let bytes = picture.encode().unwrap();
        assert_eq!(Picture::decode(&bytes).unwrap(), picture);
    }

    #[test]
    fn rejects_bad_meshes() {
        type Breaking = fn(&mut Picture);
        let broken: [(&str, Breaking); 7] = [
            ("points to no vertex", |p| p.parts[1].indices[0] = 4),
            ("before its child", |p| p.parts[1].parent = Some(1)),
            ("differ in number", |p| {
                p.parts[2].colors.pop();
            }),
            ("whole triangles", |p| {
                p.parts[0].indices.pop();
            }),
            ("sensible number", |p| p.parts[0].positions[0][0] = f32::NAN),
            ("two parts", |p| p.parts[1].id = "root".into()),
            ("positive number", |p| p.size[0] = 0.0),
        ];
        for (what, breaking) in broken {
            let mut picture = picture();
            breaking(&mut picture);
            let message = picture.encode().unwrap_err().to_string();
            assert!(message.contains(what), "{message}");
        }
    }

    #[test]
    fn garbage_never_panics() {
        let good = picture().encode().unwrap();
        for cut in 0..good.len() {
            assert!(Picture::decode(&good[..cut]).is_err());
        }
        for at in 0..good.len() {
            for value in [0, 1, 0x7f, 0x80, 0xff] {
                let mut bad = good.clone();
                bad[at] = value;
                if let Ok(read) = Picture::decode(&bad) {
                    read.check().unwrap();
                }
            }
        }
        let mut long = good;
        long.push(0);
        assert!(Picture::decode(&long).is_err());
    }

    #[test]
    fn moods_choose_the_face() {
        assert_eq!(picture().moods().collect::<Vec<_>>(), ["happy", "cheer"]);
        assert_eq!(seen("happy", &[]), ["root", "eyes_open", "mood_happy", "spot"]);
        assert_eq!(
            seen("happy", &["eyes_shut", "disguise_hat"]),
            ["root", "eyes_shut", "mood_happy", "disguise_hat", "spot"]
        );
        assert_eq!(seen("cheer", &["eyes_shut"]), ["root", "mood_cheer", "eyes_of_cheer", "spot"]);
    }
}
