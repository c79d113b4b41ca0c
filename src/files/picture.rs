//! Pictures: PNG and JPEG made small for a look at them, whoever sent the bytes, and PNG to be kept.

use std::io::Cursor;

use image::{
    DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageReader, Limits, codecs::png::PngEncoder,
};

/// Media types that can be looked at.
pub const SHOWN: [&str; 2] = ["image/png", "image/jpeg"];

/// Longest side of a picture as it is shown.
pub const MOST_SIDE: u32 = 1_024;
/// Longest side of a picture that is read at all.
const LONGEST_SIDE: u32 = 20_000;
/// Bytes a picture may take while it is read: a camera's hundred million points, and not the gigabytes a short file
/// can ask for.
const MOST_BYTES: u64 = 400 * 1024 * 1024;

/// A picture as it is shown: red, green, blue and opacity of each point, row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub width: usize,
    pub height: usize,
    pub rgba: Vec<u8>,
}

/// The picture, upright and at most [`MOST_SIDE`] long; nothing when the bytes are none that can be shown.
pub fn decode(bytes: &[u8]) -> Option<Picture> {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    let mut decoder = reader.into_decoder().ok()?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MOST_BYTES);
    limits.reserve(decoder.total_bytes()).ok()?;
    decoder.set_limits(limits).ok()?;
    let orientation = decoder.orientation().ok()?;
    let whole = DynamicImage::from_decoder(decoder).ok()?;
    let is_long = whole.width().max(whole.height()) > MOST_SIDE;
    let mut small = if is_long { whole.thumbnail(MOST_SIDE, MOST_SIDE) } else { whole };
    small.apply_orientation(orientation);
    let rgba = small.into_rgba8();
    Some(Picture { width: rgba.width() as usize, height: rgba.height() as usize, rgba: rgba.into_raw() })
}

/// The bytes of a PNG of `width` by `height` points, from their red, green and blue, row by row.
pub fn png(width: u32, height: u32, pixels: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new(&mut bytes);
    encoder.write_image(pixels, width, height, ExtendedColorType::Rgb8).map_err(std::io::Error::other)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grey(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let points = vec![200; (width * height) as usize];
        PngEncoder::new(&mut bytes).write_image(&points, width, height, ExtendedColorType::L8).expect("written");
        bytes
    }

    #[test]
    fn pictures_are_made_small() {
        let small = decode(&grey(30, 20)).expect("a picture");
        assert_eq!((small.width, small.height, small.rgba.len()), (30, 20, 30 * 20 * 4));
        let long = decode(&grey(3_000, 30)).expect("a picture");
        assert_eq!((long.width, long.height), (1_024, 10));
    }

    #[test]
    fn what_is_broken_or_asks_for_too_much_is_not_shown() {
        let whole = grey(300, 200);
        assert_eq!(decode(b""), None);
        assert_eq!(decode(b"\x89PNG\r\n\x1a\n"), None);
        assert_eq!(decode(&whole[..whole.len() / 2]), None);
        let mut flipped = whole.clone();
        flipped[40] ^= 0x55;
        assert_eq!(decode(&flipped), None);
        // A header that promises sixty thousand points a side costs nothing to write.
        let mut huge = whole;
        huge[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
        assert_eq!(decode(&huge), None);
    }
}
