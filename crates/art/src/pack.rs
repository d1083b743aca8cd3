//! Many pictures in one file, so that one request fetches them.

use std::collections::BTreeMap;

use crate::{ArtError, Picture, wire};

/// Pictures by name, in alphabetical order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pack {
    pictures: BTreeMap<String, Picture>,
}

impl Pack {
    /// An empty pack.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a picture under its own name and gives back the one it replaces.
    pub fn insert(&mut self, picture: Picture) -> Option<Picture> {
        self.pictures.insert(picture.name.clone(), picture)
    }

    /// The picture of this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Picture> {
        self.pictures.get(name)
    }

    /// Takes the picture of this name out of the pack.
    pub fn remove(&mut self, name: &str) -> Option<Picture> {
        self.pictures.remove(name)
    }

    /// All pictures, in order of their names.
    pub fn iter(&self) -> impl Iterator<Item = &Picture> {
        self.pictures.values()
    }

    /// How many pictures there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.pictures.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.pictures.is_empty()
    }

    /// Writes the pack as bytes.
    ///
    /// # Errors
    /// When a picture breaks a rule of the format.
    pub fn encode(&self) -> Result<Vec<u8>, ArtError> {
        let pictures = self.pictures.values().map(wire::WirePicture::pack);
        wire::to_bytes(&pictures.collect::<Result<Vec<_>, _>>()?)
    }

    /// Reads a pack.
    ///
    /// # Errors
    /// When the bytes are not a sound pack.
    pub fn decode(bytes: &[u8]) -> Result<Self, ArtError> {
        let wires: Vec<wire::WirePicture> = wire::from_bytes(bytes)?;
        if !wires.is_sorted_by(|a, b| a.name() < b.name()) {
            return Err(ArtError::Damaged("its pictures are out of order".into()));
        }
        let pictures = wires.into_iter().map(|wire| {
            let picture = wire.unpack()?;
            Ok((picture.name.clone(), picture))
        });
        Ok(Self { pictures: pictures.collect::<Result<_, ArtError>>()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str) -> Picture {
        Picture { name: name.into(), size: [1.0, 1.0], ..Picture::default() }
    }

    #[test]
    fn comes_back_sorted() {
        let mut pack = Pack::new();
        pack.insert(named("sao"));
        pack.insert(named("ba"));
        let read = Pack::decode(&pack.encode().unwrap()).unwrap();
        assert_eq!(read, pack);
        assert_eq!(read.len(), 2);
        let names: Vec<_> = read.iter().map(|p| p.name.as_str()).collect();
        assert_eq!(names, ["ba", "sao"]);
    }

    #[test]
    fn rejects_garbage() {
        assert_eq!(Pack::decode(b""), Err(ArtError::NotArt));
        assert_eq!(Pack::decode(b"<svg"), Err(ArtError::NotArt));
        assert_eq!(Pack::decode(b"TSA\x09"), Err(ArtError::Version { found: 9 }));
        assert!(Pack::decode(b"TSA\x02\xff\xff\xff\xff\xff").is_err());
        let two = [named("b"), named("a")];
        let wires: Vec<_> = two.iter().map(|p| wire::WirePicture::pack(p).unwrap()).collect();
        assert!(Pack::decode(&wire::to_bytes(&wires).unwrap()).is_err());
    }
}
