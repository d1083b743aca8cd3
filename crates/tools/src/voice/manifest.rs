//! The list of clips of one language: which file says which text of which line.

use std::{fmt::Write as _, path::Path};

use serde::Deserialize;
use steps::{Explain as _, Failure};

use crate::files;

/// The name of the list in its folder.
pub const FILE: &str = "manifest.ron";
/// What this program reads and writes.
const FORMAT: u32 = 1;

/// The list.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    format: u32,
    /// The clips, sorted by line, then file.
    pub clips: Vec<Clip>,
}

/// One clip.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clip {
    /// The id of the line.
    pub line: String,
    /// The SHA-256 of the text that it says, NFC. A line with placeholders has a clip for each text.
    pub text: String,
    /// The file, beside the list.
    pub file: String,
    /// How long it is.
    pub seconds: f64,
    /// Where it comes from.
    pub source: Source,
    /// Whose voice: a part (`teacher`) or a name of the voice package, never a person's name.
    pub voice: String,
}

/// Where a clip comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Someone has spoken it.
    Recording,
    /// The free voice Kokoro-82M.
    Kokoro,
}

impl Source {
    const fn id(self) -> &'static str {
        match self {
            Self::Recording => "recording",
            Self::Kokoro => "kokoro",
        }
    }
}

impl Default for Manifest {
    fn default() -> Self {
        Self { format: FORMAT, clips: Vec::new() }
    }
}

impl Manifest {
    /// The list of a folder; empty when there is none yet.
    ///
    /// # Errors
    /// When it cannot be read, or was written by a newer program.
    pub fn read(folder: &Path) -> Result<Self, Failure> {
        let path = folder.join(FILE);
        if !path.is_file() {
            return Ok(Self::default());
        }
        let what = || format!("reading {}", path.display());
        let text = files::read_text(&path)?;
        let manifest: Self =
            ron::from_str(&text).explain(what, "mend what is named, or take the last commit's")?;
        if manifest.format != FORMAT {
            return Err(Failure::new(what(), "pull: a newer version has written it")
                .with_tail(format!("its format is {}, known is {FORMAT}", manifest.format)));
        }
        Ok(manifest)
    }

    /// The clip of a text of a line.
    pub fn find(&self, line: &str, hash: &str) -> Option<&Clip> {
        self.clips.iter().find(|clip| clip.line == line && clip.text == hash)
    }

    /// Takes in a clip, in the place of one that said the same, or was kept in the same file.
    pub fn put(&mut self, clip: Clip) {
        self.clips.retain(|old| {
            (&old.line, &old.text) != (&clip.line, &clip.text) && old.file != clip.file
        });
        self.clips.push(clip);
        self.clips.sort_by(|a, b| (&a.line, &a.file).cmp(&(&b.line, &b.file)));
    }

    /// Writes the list: one clip a line, so that a change is read at a glance.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(&self, folder: &Path) -> Result<(), Failure> {
        files::write(&folder.join(FILE), self.text().as_bytes())
    }

    fn text(&self) -> String {
        let mut out = String::from(
            "// Written by `cargo xtask voice add`; see README.md beside the languages.\n(\n",
        );
        let _ = writeln!(out, "    format: {},\n    clips: [", self.format);
        for Clip { line, text, file, seconds, source, voice } in &self.clips {
            let source = source.id();
            let _ = writeln!(
                out,
                "        (line: {line:?}, text: {text:?}, file: {file:?}, seconds: {seconds:.2}, \
                 source: {source}, voice: {voice:?}),"
            );
        }
        out.push_str("    ],\n)\n");
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clip(line: &str, text: &str, file: &str) -> Clip {
        Clip {
            line: line.into(),
            text: text.into(),
            file: file.into(),
            seconds: 1.5,
            source: Source::Recording,
            voice: "teacher".into(),
        }
    }

    #[test]
    fn what_is_written_is_read() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut manifest = Manifest::read(folder.path()).expect("none yet");
        assert!(manifest.clips.is_empty());
        manifest.put(clip("b", "2", "b.mp3"));
        manifest.put(clip("a", "1", "a.mp3"));
        manifest.write(folder.path()).expect("written");
        assert_eq!(Manifest::read(folder.path()).expect("read"), manifest);
        assert_eq!(manifest.clips[0].line, "a");
    }

    #[test]
    fn a_new_clip_takes_the_place_of_the_old_one() {
        let mut manifest = Manifest::default();
        manifest.put(clip("a", "1", "a.mp3"));
        manifest.put(clip("a", "2", "a.mp3"));
        assert_eq!(manifest.clips, [clip("a", "2", "a.mp3")], "the text has changed");
        manifest.put(clip("a", "2", "a-other.mp3"));
        assert_eq!(manifest.clips.len(), 1, "the same text in another file");
        manifest.put(clip("a", "3", "a-third.mp3"));
        assert_eq!(manifest.clips.len(), 2, "another text of the same line");
    }

    #[test]
    fn a_newer_list_is_refused() {
        let folder = tempfile::tempdir().expect("a folder");
        files::write(&folder.path().join(FILE), b"(format: 2, clips: [])").expect("written");
        assert!(Manifest::read(folder.path()).is_err());
    }
}
