//! Files of every released format, which must be read for ever. A file is added, never changed.

use legwork_core::exchange::backup;
use legwork_core::record::*;

#[test]
fn every_line_of_format_1_still_means_what_it_meant() {
    let text = include_str!("golden/lines-1.txt");
    let read_all: Vec<_> = each_line(text).map(|line| (line, read(line))).collect();
    assert_eq!(read_all.len(), 6);
    for (text, line) in &read_all {
        assert_eq!(&line.as_ref().unwrap().text(), text);
    }
    let mut record = Record::default();
    for (_, line) in read_all {
        record.merge(line.unwrap());
    }
    let day = Day::parse("2026-11-23").unwrap();
    let (_, check_in) = record.check_in_of(day).unwrap();
    assert_eq!(check_in.leg.map(Score::get), Some(3));
    assert_eq!(check_in.back.map(Score::get), Some(4));
    assert_eq!(check_in.reach, Some(Reach::Thigh));
    assert_eq!(check_in.note, "Näher am Rücken \"heute\" 🙂\nzweite Zeile");
    assert_eq!(check_in.written.minute, Some(845));
    assert_eq!(record.setting("theme"), Some("dark"));
    assert_eq!(record.count(), 3);
}

#[test]
fn a_backup_of_format_1_is_still_restored() {
    let file = backup::read(include_str!("golden/legwork-backup-1.json")).unwrap();
    assert_eq!(file.day, Day::parse("2026-11-23"));
    let preview = file.preview(&Record::default());
    assert_eq!((preview.new, preview.settings, preview.unread), (3, 1, 1));
}
