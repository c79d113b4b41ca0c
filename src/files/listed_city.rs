//! A city of the gazetteer as drafts for the register.

use super::gazetteer::Gazetteer;
use crate::{
    domain::{
        choices::NameUse,
        kinds::{Kind, city, city_name},
        record::Draft,
        value::{Id, Point},
    },
    words::Language,
};

/// The drafts of a city of the gazetteer: itself, and its names in the languages of the interface.
pub fn drafts(index: usize, mint: &mut dyn FnMut() -> Id) -> Vec<Draft> {
    let gazetteer = Gazetteer::embedded();
    let place = gazetteer.place(index);
    let id = mint();
    let position = Point { latitude_micros: place.latitude_micros, longitude_micros: place.longitude_micros };
    let mut draft = Draft::new(Kind::City, id)
        .says(city::name, place.name)
        .says(city::country, place.country)
        .says(city::region, place.region.unwrap_or_default())
        .with(city::position, position)
        .says(city::time_zone, place.time_zone)
        .with(city::geonames_id, i64::from(place.geonames_id));
    if place.population > 0 {
        draft.set(city::population, i64::from(place.population));
    }
    let mut drafts = vec![draft];
    for (language, name) in gazetteer.names(index) {
        let Some(language) = language.filter(|tag| Language::has_tag(tag)) else { continue };
        if name != place.name {
            drafts.push(
                Draft::new(Kind::CityName, mint())
                    .with(city_name::city, id)
                    .says(city_name::name, name)
                    .says(city_name::language, language)
                    .chooses(city_name::name_use, NameUse::Exonym),
            );
        }
    }
    drafts
}
