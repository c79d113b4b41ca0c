//! The faces of scripts that the text face lacks, each unpacked when one of its signs is first asked for.

use std::{io::Read, sync::OnceLock};

use ruzstd::decoding::StreamingDecoder;
use strum::VariantArray;

use crate::domain::choices::array;

/// A face for one script, or for some that are written together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, VariantArray)]
pub enum Script {
    Arabic,
    Armenian,
    Devanagari,
    Ethiopic,
    Georgian,
    Hebrew,
    Thai,
    /// Chinese signs, and both ways of writing Japanese sounds.
    Han,
    Hangul,
}

/// No face of ours comes near this; it bounds what a damaged one can make us allocate.
const MOST_BYTES: u64 = 8 << 20;

static UNPACKED: [OnceLock<Vec<u8>>; Script::ALL.len()] = [const { OnceLock::new() }; Script::ALL.len()];

impl Script {
    pub const ALL: [Self; <Self as VariantArray>::VARIANTS.len()] = array(Self::VARIANTS);

    /// The script whose face has to have a sign; whether it does is for the face to say.
    pub fn of(sign: char) -> Option<Self> {
        Some(match sign {
            '\u{530}'..='\u{58f}' | '\u{fb13}'..='\u{fb17}' => Self::Armenian,
            '\u{590}'..='\u{5ff}' | '\u{fb1d}'..='\u{fb4f}' => Self::Hebrew,
            '\u{600}'..='\u{6ff}'
            | '\u{750}'..='\u{77f}'
            | '\u{8a0}'..='\u{8ff}'
            | '\u{fb50}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefe}' => Self::Arabic,
            '\u{900}'..='\u{97f}' | '\u{a8e0}'..='\u{a8ff}' => Self::Devanagari,
            '\u{e00}'..='\u{e7f}' => Self::Thai,
            '\u{10a0}'..='\u{10ff}' | '\u{1c90}'..='\u{1cbf}' | '\u{2d00}'..='\u{2d2f}' => Self::Georgian,
            '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{ac00}'..='\u{d7a3}' => Self::Hangul,
            '\u{1200}'..='\u{139f}' | '\u{2d80}'..='\u{2ddf}' => Self::Ethiopic,
            '\u{2e80}'..='\u{312f}' | '\u{3190}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' => {
                Self::Han
            }
            _ => return None,
        })
    }

    /// The face as it is embedded.
    pub fn bytes(self) -> &'static [u8] {
        UNPACKED[self as usize]
            .get_or_init(|| unpack(self.packed()).expect("the embedded faces unpack, as a test shows"))
    }

    /// What the face is called where it is embedded.
    pub fn name(self) -> &'static str {
        match self {
            Self::Arabic => "Arabic",
            Self::Armenian => "Armenian",
            Self::Devanagari => "Devanagari",
            Self::Ethiopic => "Ethiopic",
            Self::Georgian => "Georgian",
            Self::Hebrew => "Hebrew",
            Self::Thai => "Thai",
            Self::Han => "Han",
            Self::Hangul => "Hangul",
        }
    }

    fn packed(self) -> &'static [u8] {
        match self {
            Self::Arabic => include_bytes!("../../assets/fonts/scripts/arabic.ttf.zst"),
            Self::Armenian => include_bytes!("../../assets/fonts/scripts/armenian.ttf.zst"),
            Self::Devanagari => include_bytes!("../../assets/fonts/scripts/devanagari.ttf.zst"),
            Self::Ethiopic => include_bytes!("../../assets/fonts/scripts/ethiopic.ttf.zst"),
            Self::Georgian => include_bytes!("../../assets/fonts/scripts/georgian.ttf.zst"),
            Self::Hebrew => include_bytes!("../../assets/fonts/scripts/hebrew.ttf.zst"),
            Self::Thai => include_bytes!("../../assets/fonts/scripts/thai.ttf.zst"),
            Self::Han => include_bytes!("../../assets/fonts/scripts/han.ttf.zst"),
            Self::Hangul => include_bytes!("../../assets/fonts/scripts/hangul.ttf.zst"),
        }
    }
}

fn unpack(packed: &'static [u8]) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let frame = StreamingDecoder::new(packed).map_err(std::io::Error::other)?;
    frame.take(MOST_BYTES).read_to_end(&mut bytes)?;
    Ok(bytes)
}
