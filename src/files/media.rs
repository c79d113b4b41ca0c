//! What a file is, by how its bytes begin and, where those say little, by its name.

use strum::{IntoStaticStr, VariantArray};

use crate::domain::choices::array;

/// Families of files, as a person tells them apart. Put into words under `file-kind-CODE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Family {
    Picture,
    Pdf,
    Document,
    Table,
    Slides,
    Mail,
    Archive,
    Recording,
    Other,
}

impl Family {
    pub const ALL: [Self; <Self as VariantArray>::VARIANTS.len()] = array(Self::VARIANTS);

    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// Media type of what nothing is known of.
const UNKNOWN: &str = "application/octet-stream";

/// Beginnings that belong to one type only.
const BEGINNINGS: &[(&[u8], &str)] = &[
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"%PDF-", "application/pdf"),
];

/// Endings of names, their media types and families.
const ENDINGS: &[(&str, &str, Family)] = &[
    ("png", "image/png", Family::Picture),
    ("jpg", "image/jpeg", Family::Picture),
    ("jpeg", "image/jpeg", Family::Picture),
    ("gif", "image/gif", Family::Picture),
    ("webp", "image/webp", Family::Picture),
    ("svg", "image/svg+xml", Family::Picture),
    ("tif", "image/tiff", Family::Picture),
    ("tiff", "image/tiff", Family::Picture),
    ("heic", "image/heic", Family::Picture),
    ("pdf", "application/pdf", Family::Pdf),
    ("txt", "text/plain", Family::Document),
    ("md", "text/markdown", Family::Document),
    ("html", "text/html", Family::Document),
    ("rtf", "application/rtf", Family::Document),
    ("doc", "application/msword", Family::Document),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Family::Document),
    ("odt", "application/vnd.oasis.opendocument.text", Family::Document),
    ("csv", "text/csv", Family::Table),
    ("xls", "application/vnd.ms-excel", Family::Table),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Family::Table),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet", Family::Table),
    ("ppt", "application/vnd.ms-powerpoint", Family::Slides),
    ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", Family::Slides),
    ("odp", "application/vnd.oasis.opendocument.presentation", Family::Slides),
    ("eml", "message/rfc822", Family::Mail),
    ("msg", "application/vnd.ms-outlook", Family::Mail),
    ("zip", "application/zip", Family::Archive),
    ("mp3", "audio/mpeg", Family::Recording),
    ("m4a", "audio/mp4", Family::Recording),
    ("wav", "audio/wav", Family::Recording),
    ("mp4", "video/mp4", Family::Recording),
    ("mov", "video/quicktime", Family::Recording),
];

/// Media type of a file: what its bytes say goes before what its name says.
pub fn media_type(name: &str, bytes: &[u8]) -> &'static str {
    let begins = BEGINNINGS.iter().find(|(start, _)| bytes.starts_with(start));
    if let Some((_, media_type)) = begins {
        return media_type;
    }
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    ENDINGS.iter().find(|(one, ..)| *one == ending).map_or(UNKNOWN, |(_, media_type, _)| media_type)
}

/// The ending under which a file can be handed to the program of the computer that shows its kind; none where that
/// program might carry out what stands in it, or nobody knows what it is. It follows the media type, whatever the name
/// pretends.
pub fn viewed_ending(name: &str, media_type: &str) -> Option<&'static str> {
    const CARRIED_OUT: [&str; 2] = ["text/html", "image/svg+xml"];
    let is_harmless =
        !matches!(family(media_type), Family::Archive | Family::Other) && !CARRIED_OUT.contains(&media_type);
    let named = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    let endings = || ENDINGS.iter().filter(|(_, one, _)| is_harmless && *one == media_type).map(|(ending, ..)| *ending);
    endings().find(|ending| *ending == named).or_else(|| endings().next())
}

pub fn family(media_type: &str) -> Family {
    ENDINGS.iter().find(|(_, one, _)| *one == media_type).map_or(Family::Other, |(.., family)| *family)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_go_before_names() {
        let check = |name, bytes: &[u8], expected: &str, of| {
            let found = media_type(name, bytes);
            assert_eq!((found, family(found)), (expected, of), "{name}");
        };
        check("plan.PDF", b"", "application/pdf", Family::Pdf);
        check("scan.doc", b"%PDF-1.7", "application/pdf", Family::Pdf);
        check("photo", b"\xff\xd8\xff\xe0", "image/jpeg", Family::Picture);
        check("broken.png", b"garbage", "image/png", Family::Picture);
        check("data", b"garbage", UNKNOWN, Family::Other);
    }
}
