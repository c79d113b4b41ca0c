//! What a field may hold and hardly means: asked about beside the field, never refused.

use chrono::NaiveDate;
use strum::{IntoStaticStr, VariantNames};

use super::{
    kinds::FieldSpec,
    value::{FieldType, Value},
};

/// Why a value is asked about. Put into words under `doubt-CODE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Doubt {
    Email,
    WebAddress,
    /// A day still to come, of what is told of the past.
    InFuture,
}

impl Doubt {
    pub fn code(self) -> &'static str {
        self.into()
    }

    /// Every code, so that a test can hold each against its sentence.
    pub const CODES: &'static [&'static str] = Self::VARIANTS;
}

/// Fields that say on which day something was found, and so hold no day to come.
const PAST: [&str; 4] = ["as_of", "consent_date", "last_contact", "population_as_of"];

/// What is to be asked about a value that its field may hold.
pub fn doubt(spec: &FieldSpec, value: &Value, today: NaiveDate) -> Option<Doubt> {
    match (spec.name, value) {
        ("emails", Value::List(items)) => (!items.iter().all(|item| is_email(item))).then_some(Doubt::Email),
        ("website" | "link", Value::Text(text)) => (!is_web_address(text)).then_some(Doubt::WebAddress),
        (name, Value::Date(date)) if PAST.contains(&name) && matches!(spec.field_type, FieldType::Date) => {
            (date.earliest() > today).then_some(Doubt::InFuture)
        }
        _ => None,
    }
}

/// A name, an @, and where it is received. What more a standard allows nobody uses.
fn is_email(text: &str) -> bool {
    let parts = text.trim().rsplit_once('@');
    parts.is_some_and(|(name, host)| !name.is_empty() && !name.contains(['@', ' ']) && is_host(host))
}

fn is_web_address(text: &str) -> bool {
    let text = text.trim();
    let rest = ["https://", "http://"].into_iter().find_map(|scheme| text.strip_prefix(scheme)).unwrap_or(text);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    !text.contains(char::is_whitespace) && is_host(host.split(':').next().unwrap_or_default())
}

/// Names with points between them, in any script.
fn is_host(host: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty() && label.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_'))
    };
    host.contains('.') && host.split('.').all(is_label)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::kinds::Kind;

    fn of(kind: Kind, field: &str, value: &Value) -> Option<Doubt> {
        let index = kind.field_index(field).expect("a field");
        doubt(&kind.fields()[index], value, "2001-05-14".parse().expect("a day"))
    }

    #[test]
    fn what_is_hardly_meant_is_asked_about() {
        let emails = |text: &str| of(Kind::Person, "emails", &Value::List(vec![text.to_owned()]));
        for text in ["ama@lome.tg", "o'neil+twins@sub.example.org", "анна@почта.рф"] {
            assert_eq!(emails(text), None, "{text}");
        }
        for text in ["ama", "ama@", "@lome.tg", "ama@lome", "ama@@lome.tg", "ama mensah@lome.tg", "ama@lome."] {
            assert_eq!(emails(text), Some(Doubt::Email), "{text}");
        }
        let link = |text: &str| of(Kind::City, "website", &Value::Text(text.to_owned()));
        for text in
            ["www.lome.tg", "https://lome.tg/a b".split(' ').next().unwrap_or_default(), "http://lome.tg:8080/x"]
        {
            assert_eq!(link(text), None, "{text}");
        }
        for text in ["lome", "see the town hall", "https://", "www..tg"] {
            assert_eq!(link(text), Some(Doubt::WebAddress), "{text}");
        }
        let as_of = |text: &str| of(Kind::City, "population_as_of", &Value::Date(text.parse().expect("a date")));
        assert_eq!(as_of("2001"), None);
        assert_eq!(as_of("2001-05-15"), Some(Doubt::InFuture));
        assert_eq!(as_of("2030"), Some(Doubt::InFuture));
    }
}
