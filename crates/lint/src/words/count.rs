//! Counting: tiếng in Vietnamese and words in English are both what stands between blanks.

/// How many words; signs that stand alone are none.
pub(crate) fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// The sentences: each ends with `.`, `!`, `?` or `…` before a blank, or with the line.
pub(crate) fn sentences(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    for line in text.lines() {
        let mut start = 0;
        let mut ending = false;
        for (at, c) in line.char_indices() {
            match c {
                '.' | '!' | '?' | '…' => ending = true,
                '"' | '”' | '’' | ')' | '»' => {}
                c if ending && c.is_whitespace() => {
                    out.push(&line[start..at]);
                    start = at;
                    ending = false;
                }
                _ => ending = false,
            }
        }
        out.push(&line[start..]);
    }
    let trimmed = out.into_iter().map(str::trim);
    trimmed.filter(|sentence| words(sentence) > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_as_a_reader_does() {
        assert_eq!(words("Trời sáng. Sao ngồi trên bến sông."), 7);
        assert_eq!(words("Hello – you!"), 2);
        assert_eq!(sentences("Ôi! Một hộp đẻ ra mười hộp!"), ["Ôi!", "Một hộp đẻ ra mười hộp!"]);
        assert_eq!(sentences("Còn 3.5 mét… Đi thôi"), ["Còn 3.5 mét…", "Đi thôi"]);
        assert_eq!(sentences("“Đi!” Bà nói."), ["“Đi!”", "Bà nói."]);
        assert!(sentences(" … ").is_empty());
    }
}
