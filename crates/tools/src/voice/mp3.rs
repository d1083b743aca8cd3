//! How long an MP3 is: its frames, counted.

/// Kilobits a second by index, MPEG 1 and MPEG 2 (2.5), layer III.
const RATES: [[u32; 15]; 2] = [
    [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
    [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
];
/// Samples a second by index, MPEG 1; half of it in MPEG 2, a quarter in MPEG 2.5.
const SAMPLES: [u32; 3] = [44100, 48000, 32000];

/// Seconds; none when it is no MP3.
pub fn seconds(bytes: &[u8]) -> Option<f64> {
    let mut at = after_tag(bytes)?;
    let mut seconds = 0.0;
    while let Some(frame) = bytes.get(at..at + 4).and_then(frame) {
        seconds += frame.seconds;
        at += frame.length;
    }
    (seconds > 0.0).then_some(seconds)
}

struct Frame {
    length: usize,
    seconds: f64,
}

/// Past an ID3v2 tag, if there is one.
fn after_tag(bytes: &[u8]) -> Option<usize> {
    if !bytes.starts_with(b"ID3") {
        return Some(0);
    }
    let size = bytes.get(6..10)?.iter().fold(0, |size, byte| size << 7 | usize::from(byte & 0x7f));
    Some(10 + size)
}

fn frame(head: &[u8]) -> Option<Frame> {
    let &[first, second, third, _] = head else { return None };
    let (version, layer) = (second >> 3 & 3, second >> 1 & 3);
    if first != 0xff || second < 0xe0 || layer != 1 || version == 1 {
        return None;
    }
    let one = version == 3;
    let kbit = *RATES[usize::from(!one)].get(usize::from(third >> 4))?;
    let halves = match version {
        3 => 0,
        2 => 1,
        _ => 2,
    };
    let rate = SAMPLES.get(usize::from(third >> 2 & 3))? >> halves;
    let samples: u32 = if one { 1152 } else { 576 };
    let length = samples / 8 * kbit * 1000 / rate + u32::from(third >> 1 & 1);
    if kbit == 0 {
        return None;
    }
    Some(Frame {
        length: usize::try_from(length).ok()?,
        seconds: f64::from(samples) / f64::from(rate),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `count` silent frames of 24 kHz, 48 kbit/s: MPEG 2 layer III, index 6 and 1.
    fn silence(count: usize) -> Vec<u8> {
        let mut frame = [0; 576 / 8 * 48_000 / 24_000];
        frame[..4].copy_from_slice(&[0xff, 0xf3, 0x64, 0xc4]);
        frame.repeat(count)
    }

    #[test]
    fn frames_are_counted() {
        let three = |bytes: &[u8]| seconds(bytes).is_some_and(|it| (it - 3.0).abs() < 1e-9);
        assert!(three(&silence(125)));
        let mut tagged = b"ID3\x04\0\0\0\0\0\x03abc".to_vec();
        tagged.extend(silence(125));
        assert!(three(&tagged));
        assert!(!three(&silence(126)));
    }

    #[test]
    fn other_files_are_no_mp3() {
        assert_eq!(seconds(b"RIFF\0\0\0\0WAVE"), None);
        assert_eq!(seconds(b""), None);
        assert_eq!(seconds(b"ID3"), None);
    }
}
