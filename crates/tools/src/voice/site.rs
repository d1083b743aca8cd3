//! What of the clips goes into the site: the files, and for each language and level an index that says which
//! file is which text of which line. The page asks for an index when its level is played, and for a file when
//! its line comes; the manifest of the site names the indices only, so that the first screen stays small.

use std::collections::BTreeMap;

use port::Lang;
use steps::{Explain as _, Failure};

use super::{clips, lines, manifest::Manifest, recorded, rendered};
use crate::{files, place::Place};

/// What the names of indices and clips begin with.
pub const INDEX: &str = "voice/";

/// Line to text to file.
type Index = BTreeMap<String, BTreeMap<String, String>>;

/// Indices and clips by their names in the site. A recording comes before a rendered clip.
///
/// # Errors
/// When a list or a clip cannot be read.
pub fn sources(place: &Place) -> Result<BTreeMap<String, Vec<u8>>, Failure> {
    let mut sources = BTreeMap::new();
    for lang in Lang::ALL {
        let folders = [recorded(place, *lang), clips(place, *lang)];
        let lists = [Manifest::read(&folders[0])?, Manifest::read(&rendered(place, *lang))?];
        if lists.iter().all(|list| list.clips.is_empty()) {
            continue;
        }
        for sheet in lines::sheets(place, *lang)? {
            let mut index = Index::new();
            for line in &sheet.lines {
                for text in &line.texts {
                    let hash = lines::hash(text);
                    let found = lists.iter().zip(&folders).find_map(|(list, folder)| {
                        let clip = list.find(&line.id, &hash)?;
                        Some((folder.join(&clip.file), &clip.file))
                    });
                    let Some((path, file)) = found.filter(|(path, _)| path.is_file()) else {
                        continue;
                    };
                    let file = format!("clips/{file}");
                    sources.insert(format!("{INDEX}{}/{file}", lang.id()), files::read(&path)?);
                    index.entry(line.id.clone()).or_default().insert(text.clone(), file);
                }
            }
            if !index.is_empty() {
                let text = serde_json::to_vec(&index)
                    .explain(|| "writing an index of clips".to_owned(), "report this")?;
                sources.insert(format!("{INDEX}{}/{}.json", lang.id(), sheet.id), text);
            }
        }
    }
    Ok(sources)
}
