//! Records as JSON, there and back.

use serde_json::json;
use twinhall::{
    actions::beginnings,
    domain::{
        kinds::{Kind, city, contribution, indicator},
        value::Decimal,
    },
    files::json::{self, Fault},
    register::{Options, Register},
};

#[test]
fn every_record_of_a_workspace_comes_back_as_it_was() {
    let mut register = Register::memory(&Options::new("A")).unwrap();
    beginnings::add_beginning(&mut register).unwrap();
    beginnings::add_sample(&mut register, beginnings::Sample::Brussels, twinhall::words::Language::English).unwrap();
    beginnings::add_practice(&mut register, 15, 2, twinhall::words::Language::English).unwrap();
    for record in register.dump().unwrap() {
        let text = serde_json::to_string(&json::write(&record)).unwrap();
        let (draft, faults) = json::read(&serde_json::from_str(&text).unwrap());
        assert_eq!(faults, vec![], "{text}");
        assert_eq!(draft.unwrap().check().unwrap(), record, "{text}");
    }
}

#[test]
fn values_read_as_a_person_would_write_them() {
    let id = "01a20034-2a0f-7000-80e4-b3ee812190d2";
    let (draft, faults) = json::read(&json!({ "kind": "contribution", "id": id, "fields": {
        "manner": "cash", "state": "pledged", "amount": { "amount_minor": 125_000, "currency": "EUR" },
        "state_date": "2001-05", "year": 2001, "receiver": { "kind": "city", "id": id },
    }}));
    assert_eq!(faults, vec![]);
    let draft = draft.unwrap();
    assert_eq!(draft.get(contribution::state_date).unwrap().to_string(), "2001-05");
    assert_eq!(draft.get(contribution::amount).unwrap().to_string(), "EUR 125000");
    let written = |micros| json::write_value(&twinhall::domain::value::Value::Decimal(Decimal { micros }));
    assert_eq!([-500_000, 12_000_000, 1].map(written), ["-0.5", "12", "0.000001"]);
    let (draft, _) = json::read(&json!({ "kind": "indicator", "id": id, "fields": { "baseline": "-0.5" } }));
    assert_eq!(draft.unwrap().get(indicator::baseline), Some(&Decimal { micros: -500_000 }));
    let place =
        json!({ "kind": "city", "id": id, "fields": { "position": { "latitude": -1.94995, "longitude": 30.05885 } } });
    let (draft, _) = json::read(&place);
    assert_eq!(draft.unwrap().get(city::position).unwrap().latitude_micros, -1_949_950);
}

#[test]
fn what_cannot_be_read_is_named() {
    let id = "01a20034-2a0f-7000-80e4-b3ee812190d2";
    let check = |json: serde_json::Value, expected: Vec<Fault>| assert_eq!(json::read(&json).1, expected, "{json}");
    check(json!(5), vec![Fault::NotRecord]);
    check(json!({ "kind": "ship", "id": id, "fields": {} }), vec![Fault::UnknownKind("ship".to_owned())]);
    check(json!({ "kind": "city", "id": "x", "fields": {} }), vec![Fault::BadId]);
    let stray = Fault::UnknownField { kind: Kind::City, name: "mayor".to_owned() };
    check(json!({ "kind": "city", "id": id, "fields": { "mayor": "x" } }), vec![stray]);
    let bad = |field| vec![Fault::BadValue { kind: Kind::City, field }];
    check(json!({ "kind": "city", "id": id, "fields": { "population": "many" } }), bad("population"));
    check(json!({ "kind": "city", "id": id, "fields": { "population_as_of": "2001-13" } }), bad("population_as_of"));
    check(json!({ "kind": "city", "id": id, "fields": { "level": "hamlet" } }), bad("level"));
}
