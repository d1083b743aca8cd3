//! Files out of what packages wrap around them: gzip, xz and tar, with limits on what comes out.

use std::io::{self, Read};

use flate2::read::MultiGzDecoder;
use lzma_rust2::XzReader;

/// The memory that xz may ask for, KiB: R packs with 64 MiB of it.
const XZ_MEMORY: u32 = 80 * 1024;
/// The largest archive that is looked through, unpacked.
const LARGEST_ARCHIVE: u64 = 512 << 20;

/// Unpacks what is packed with gzip or xz; other bytes stay as they are. More than `limit` bytes are an error.
///
/// # Errors
/// Damaged or too large.
pub fn unpack(bytes: &[u8], limit: usize) -> io::Result<Vec<u8>> {
    match bytes {
        [0x1f, 0x8b, ..] => all_of(MultiGzDecoder::new(bytes), limit),
        [0xfd, b'7', b'z', b'X', b'Z', 0, ..] => {
            all_of(XzReader::new_mem_limit(bytes, false, XZ_MEMORY), limit)
        }
        [b'B', b'Z', b'h', ..] => Err(io::Error::other("packed with bzip2, which is not read")),
        _ => all_of(bytes, limit),
    }
}

/// The first file of a gzipped tar whose path ends so, handed to `found`.
///
/// # Errors
/// Damaged, or without such a file.
pub fn in_archive<T>(
    archive: impl Read,
    ending: &str,
    found: impl FnOnce(&mut dyn Read) -> io::Result<T>,
) -> io::Result<T> {
    let mut archive = tar::Archive::new(MultiGzDecoder::new(archive).take(LARGEST_ARCHIVE));
    for entry in archive.entries()? {
        let mut entry = entry?;
        if entry.header().entry_type().is_file() && entry.path_bytes().ends_with(ending.as_bytes())
        {
            return found(&mut entry);
        }
    }
    Err(io::Error::new(io::ErrorKind::NotFound, format!("no file {ending} in the archive")))
}

/// Reads to the end, which must come within `limit` bytes.
///
/// # Errors
/// What the reader says, or too long.
pub fn all_of(reader: impl Read, limit: usize) -> io::Result<Vec<u8>> {
    let mut all = Vec::new();
    reader.take(limit as u64 + 1).read_to_end(&mut all)?;
    if all.len() > limit {
        return Err(io::Error::other(format!("more than {limit} bytes come out of it")));
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    /// `hello` as `xz` packs it.
    const XZ: &[u8] = &[
        0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00, 0x00, 0x01, 0x69, 0x22, 0xde, 0x36, 0x02, 0x00, 0x21,
        0x01, 0x16, 0x00, 0x00, 0x00, 0x74, 0x2f, 0xe5, 0xa3, 0x01, 0x00, 0x04, 0x68, 0x65, 0x6c,
        0x6c, 0x6f, 0x00, 0x00, 0x00, 0x00, 0x86, 0xa6, 0x10, 0x36, 0x00, 0x01, 0x19, 0x05, 0xbc,
        0xe8, 0xec, 0xcb, 0x90, 0x42, 0x99, 0x0d, 0x01, 0x00, 0x00, 0x00, 0x00, 0x01, 0x59, 0x5a,
    ];

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        packed.write_all(bytes).expect("memory");
        packed.finish().expect("memory")
    }

    fn archive(path: &str, bytes: &[u8]) -> Vec<u8> {
        let mut made = tar::Builder::new(Vec::new());
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        made.append_data(&mut header, path, bytes).expect("memory");
        gzip(&made.into_inner().expect("memory"))
    }

    #[test]
    fn gzip_xz_and_plain_bytes_come_out_and_too_many_do_not() {
        for packed in [&gzip(b"hello")[..], XZ, b"hello"] {
            assert_eq!(unpack(packed, 5).expect("sound"), b"hello");
            let error = unpack(packed, 4).expect_err("too large").to_string();
            assert!(error.contains("more than 4 bytes"), "{error}");
        }
        assert!(unpack(b"BZh9", 5).expect_err("not read").to_string().contains("bzip2"));
    }

    #[test]
    fn damaged_archives_are_refused_and_never_panic() {
        for whole in [gzip(b"hello"), XZ.to_vec()] {
            for length in 7..whole.len() {
                assert!(unpack(&whole[..length], 99).is_err(), "cut at {length}");
            }
            for at in 0..whole.len() {
                let mut damaged = whole.clone();
                damaged[at] ^= 0x10;
                // Some bytes are flags and times that nobody reads; what comes out is right, plain, or an error.
                let plain = !whole.starts_with(&damaged[..6]);
                let out = unpack(&damaged, 99);
                assert!(plain || out.is_err() || out.is_ok_and(|all| all == b"hello"), "at {at}");
            }
        }
        let whole = archive("a/b.csv", b"1,0");
        for length in 0..whole.len() {
            let read = in_archive(&whole[..length], "b.csv", |file| all_of(file, 9));
            // Behind the file there is only padding: once it is out whole, the rest is not looked at.
            assert!(read.is_err() || read.is_ok_and(|file| file == b"1,0"), "cut at {length}");
        }
    }

    #[test]
    fn a_file_in_an_archive_in_an_archive_is_found() {
        let nested = archive("x/resources.tar.gz", &archive("r/psych/ability.csv", b"1,0"));
        let read = |ending: &str| {
            in_archive(&nested[..], "/resources.tar.gz", |inner| {
                in_archive(inner, ending, |file| all_of(file, 9))
            })
        };
        assert_eq!(read("/psych/ability.csv").expect("it is there"), b"1,0");
        assert!(read("/other.csv").expect_err("it is not").to_string().contains("/other.csv"));
    }
}
