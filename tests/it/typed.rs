//! What people type for dates and amounts: understood, asked about, or refused; never guessed.

use twinhall::domain::{
    date::{DateFault, DateOrder, read_typed, readings},
    money::{AmountFault, read_amount, split_currency},
};

#[test]
fn dates_are_read_as_people_write_them() {
    for (typed, expected) in [
        ("2001", "2001"),
        (" 2001 ", "2001"),
        ("2001 г.", "2001"),
        ("1993–94", "1993/1994"),
        ("1993-1994", "1993/1994"),
        ("1993–1994 гг.", "1993/1994"),
        ("2000-03", "2000-03"),
        ("03.2000", "2000-03"),
        ("3/2000", "2000-03"),
        ("March 2000", "2000-03"),
        ("march 2000", "2000-03"),
        ("Mar. 2000", "2000-03"),
        ("mars 2000", "2000-03"),
        ("март 2000", "2000-03"),
        ("Март 2000 г.", "2000-03"),
        ("марта 2000 г.", "2000-03"),
        ("в марте 2000", "!"),
        ("marzo de 2000", "2000-03"),
        ("en marzo de 2000", "2000-03"),
        ("março de 2000", "2000-03"),
        ("août 2000", "2000-08"),
        ("aout 2000", "2000-08"),
        ("févr. 2000", "2000-02"),
        ("сент. 2000", "2000-09"),
        ("2000 авг", "2000-08"),
        ("juillet 2000", "2000-07"),
        ("jui 2000", "!"),
        ("marketing 2000", "!"),
        ("5 March 2000", "2000-03-05"),
        ("5th of March, 2000", "2000-03-05"),
        ("March 5, 2000", "2000-03-05"),
        ("5 mars 2000", "2000-03-05"),
        ("1er mai 1960", "1960-05-01"),
        ("5 марта 2000 г.", "2000-03-05"),
        ("5-го марта 2000 года", "2000-03-05"),
        ("٠٥.٠٣.٢٠٠١", "2001-03-05"),
        ("1999-00", "1999/2000"),
        ("1999–05", "1999/2005"),
        ("1 мая 1960", "1960-05-01"),
        ("5 de marzo de 2000", "2000-03-05"),
        ("05.03.2001", "2001-03-05"),
        ("5.3.2001", "2001-03-05"),
        ("2001-03-05", "2001-03-05"),
        ("2001/3/5", "2001-03-05"),
        ("25/03/2001", "2001-03-25"),
        ("03/25/2001", "2001-03-25"),
        ("5/5/2001", "2001-05-05"),
        ("\u{200f}05.03.2001\u{200e}", "2001-03-05"),
        ("soon", "!"),
        ("5.3.01", "!"),
        ("31.02.2001", "!"),
        ("0999", "!"),
        ("", ""),
    ] {
        let read = read_typed(typed, DateOrder::Unsure);
        match expected {
            "!" => assert!(read.is_err(), "{typed}: {read:?}"),
            "" => assert_eq!(read, Ok(None)),
            _ => {
                let read = read.map(|date| date.map(|date| date.to_string()));
                assert_eq!(read, Ok(Some(expected.to_owned())), "{typed}");
            }
        }
    }
}

#[test]
fn a_date_that_can_be_read_both_ways_is_asked_about() {
    for typed in ["5/3/2001", "05/03/2001", "5-3-2001", "5 3 2001"] {
        assert_eq!(read_typed(typed, DateOrder::Unsure), Err(DateFault::Ambiguous), "{typed}");
        let both: Vec<String> = readings(typed).iter().map(ToString::to_string).collect();
        assert_eq!(both, ["2001-03-05", "2001-05-03"], "{typed}");
    }
    assert_eq!(readings("05.03.2001"), []);
    // The century of two figures is asked about, the nearer one first.
    for (typed, expected) in [
        ("31/12/27", &["2027-12-31", "1927-12-31"][..]),
        ("31.12.87", &["1987-12-31", "2087-12-31"]),
        ("5/3/27", &["2027-03-05", "2027-05-03", "1927-03-05", "1927-05-03"]),
        ("٣١/١٢/٢٧", &["2027-12-31", "1927-12-31"]),
    ] {
        assert_eq!(read_typed(typed, DateOrder::Unsure), Err(DateFault::Ambiguous), "{typed}");
        let found: Vec<String> = readings(typed).iter().map(ToString::to_string).collect();
        assert_eq!(found, expected, "{typed}");
    }
    assert_eq!(read_typed("41/13/27", DateOrder::Unsure), Err(DateFault::NoSuchDay));
    assert_eq!(read_typed(&"5/3/2001 ".repeat(200_000), DateOrder::Unsure), Err(DateFault::Unreadable));
}

#[test]
fn amounts_are_read_in_every_local_way() {
    let check = |typed: &str, digits: u8, expected: Result<i64, AmountFault>| {
        assert_eq!(read_amount(typed, digits), expected, "{typed} with {digits}");
    };
    for typed in [
        "1234.56",
        "1234,56",
        "1.234,56",
        "1,234.56",
        "1 234,56",
        "1 234.56",
        "1\u{a0}234,56",
        "1\u{202f}234,56",
        "1\u{2009}234,56",
        "1’234.56",
        "1'234,56",
        "١٬٢٣٤٫٥٦",
        "۱۲۳۴٫۵۶",
        "１２３４.５６",
    ] {
        check(typed, 2, Ok(123_456));
    }
    for typed in ["12000", "12 000", "12’000", "12\u{202f}000", "12000.00", "12 000,0"] {
        check(typed, 2, Ok(1_200_000));
    }
    check("1.234.567", 2, Ok(123_456_700));
    check("1.234.567,8", 2, Ok(123_456_780));
    check("−5,00", 2, Ok(-500));
    check("0.125", 3, Ok(125));
    check("1 200", 0, Ok(1200));
    check("1,200", 0, Ok(1200));
    check("5.00", 0, Ok(5));
    check("99999999999999999999", 2, Err(AmountFault::TooLarge));
    check("99999999999999999", 6, Err(AmountFault::TooLarge));
    check("1,234", 2, Err(AmountFault::Ambiguous { grouped: 123_400, decimal: 123 }));
    check("12.345", 3, Err(AmountFault::Ambiguous { grouped: 12_345_000, decimal: 12_345 }));
    check("-1.234", 6, Err(AmountFault::Ambiguous { grouped: -1_234_000_000, decimal: -1_234_000 }));
    check("0.125", 2, Err(AmountFault::TooFine));
    check("1 234,567", 2, Err(AmountFault::TooFine));
    check("1.5", 0, Err(AmountFault::TooFine));
    for typed in
        ["", "ten", "5,", ",5", "1,2,3", "12 34", "1 234 56", "1.234,567.8", "1,00,000", "1e5", "5 - 6", "1,234 5"]
    {
        check(typed, 2, Err(AmountFault::Unreadable));
    }
    check(&"9".repeat(1_000_000), 2, Err(AmountFault::Unreadable));
}

#[test]
fn a_currency_is_told_from_its_amount() {
    for (typed, figures, sign) in [
        ("12 000 €", "12 000", "€"),
        ("€12,000.50", "12,000.50", "€"),
        ("EUR 12000", "12000", "EUR"),
        ("12000 EUR", "12000", "EUR"),
        ("US$ 5", "5", "US$"),
        ("12 000 руб.", "12 000", "руб."),
        ("-5 €", "-5", "€"),
        ("12000", "12000", ""),
        ("about 12 or so", "about 12 or so", ""),
        ("euros", "", "euros"),
    ] {
        assert_eq!(split_currency(typed), (figures, sign), "{typed}");
    }
}
