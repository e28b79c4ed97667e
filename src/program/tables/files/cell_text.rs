//! What the cells of spreadsheets say as text.

use calamine::{Data, DataRef, ExcelDateTime};
use smol_str::{SmolStr, ToSmolStr, format_smolstr};

pub(in crate::tables) fn xlsx_text(cell: &DataRef<'_>) -> SmolStr {
    match cell {
        DataRef::String(text) => text.into(),
        DataRef::SharedString(text) => (*text).into(),
        DataRef::Int(number) => number.to_smolstr(),
        DataRef::Float(number) => number.to_smolstr(),
        DataRef::Bool(is) => is.to_smolstr(),
        DataRef::DateTime(date) => date_text(date),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.into(),
        DataRef::Error(error) => error.to_smolstr(),
        DataRef::Empty => SmolStr::default(),
    }
}

/// A date as it is written in most of the world's tables, or the time alone of what is no day yet.
fn date_text(date: &ExcelDateTime) -> SmolStr {
    if date.is_duration() {
        return date.to_smolstr();
    }
    let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
    let time = format_smolstr!("{hour:02}:{minute:02}:{second:02}");
    let day = format_smolstr!("{year:04}-{month:02}-{day:02}");
    match (date.as_f64() < 1.0, date.as_f64().fract() == 0.0) {
        (true, _) => time,
        (false, true) => day,
        (false, false) => format_smolstr!("{day} {time}"),
    }
}

pub(in crate::tables) fn ods_text(cell: &Data) -> SmolStr {
    match cell {
        Data::Empty => SmolStr::default(),
        Data::DateTime(date) => date_text(date),
        other => other.to_smolstr(),
    }
}

#[cfg(test)]
mod tests {
    use calamine::ExcelDateTimeType::{DateTime, TimeDelta};

    use super::*;

    #[test]
    fn dates_are_written_as_dates() {
        for (value, kind, text) in [
            (46026.0, DateTime, "2026-01-04"),
            (46024.5, DateTime, "2026-01-02 12:00:00"),
            (0.25, DateTime, "06:00:00"),
            (1.5, TimeDelta, "1.5"),
        ] {
            assert_eq!(date_text(&ExcelDateTime::new(value, kind, false)), text);
        }
    }
}
