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
fn goals_ratings_and_logs_of_format_1_still_mean_what_they_meant() {
    let text = include_str!("golden/lines-1-training.txt");
    let mut record = Record::default();
    for text in each_line(text) {
        let line = read(text).unwrap();
        assert_eq!(line.text(), text);
        record.merge(line);
    }
    let goal = |id: &str| match record.entry(Id::parse(id).unwrap()) {
        Some(Entry::Goal(goal)) => goal.clone(),
        other => panic!("{other:?}"),
    };
    let activity = goal("202611-000000goal");
    assert_eq!(activity.since, Day::parse("2026-11-01").unwrap());
    let ladder = activity.activity().unwrap();
    assert_eq!(ladder.name, "walk to the Bäcker");
    assert_eq!(
        ladder.rungs,
        ["to the gate", "to the corner", "to the shop"]
    );
    assert_eq!((ladder.reached, activity.ended), (1, None));
    assert_eq!(goal("202611-0000target").aim, Aim::Sessions(3));
    let walking = goal("202611-000walking");
    assert_eq!(walking.aim, Aim::Walking(90));
    assert_eq!(
        walking.ended,
        Some((Day::parse("2026-11-20").unwrap(), How::LetGo))
    );
    let Some(Entry::Rating(rating)) = record.entry(Id::parse("202611-000rating1").unwrap()) else {
        panic!("no rating");
    };
    assert_eq!(rating.goal, Id::parse("202611-000000goal").unwrap());
    assert_eq!((rating.score.get(), rating.written.minute), (6, Some(600)));
    let Some(Entry::Log(log)) = record.entry(Id::parse("202611-000000log1").unwrap()) else {
        panic!("no log");
    };
    assert_eq!(
        (log.exercise.as_str(), log.note.as_str()),
        ("bridge", "slowly")
    );
    assert_eq!(
        (log.sets, log.repetitions, log.minutes),
        (Some(2), Some(10), None)
    );
    let scores = [log.before, log.after, log.effort];
    assert_eq!(
        scores.map(|score| score.map(Score::get)),
        [Some(4), Some(3), Some(5)]
    );
    assert_eq!(log.written.order, 2);
}

#[test]
fn a_backup_of_format_1_is_still_restored() {
    let file = backup::read(include_str!("golden/legwork-backup-1.json")).unwrap();
    assert_eq!(file.day, Day::parse("2026-11-23"));
    let preview = file.preview(&Record::default());
    assert_eq!((preview.new, preview.settings, preview.unread), (3, 1, 1));
}

/// The checksum of the format (CRC-32 of IEEE 802.3), bit by bit.
fn crc32(text: &str) -> u32 {
    let bit = |crc: u32, _| (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg());
    let byte = |crc: u32, byte| (0..8).fold(crc ^ u32::from(byte), bit);
    !text.bytes().fold(u32::MAX, byte)
}

/// A line of format 1 with this body.
fn line_with(json: &str) -> String {
    let head = "1 202611-000000goal 1.w7f3q9";
    let crc = crc32(&format!("{head} {json}"));
    format!("{head} {crc:08x} {json}")
}

#[test]
fn goals_and_logs_that_could_not_have_been_written_are_damaged() {
    let few = r#"{"k":"g","d":"2026-11-01","x":"walk\nto the gate"}"#;
    let no_name = r#"{"k":"g","d":"2026-11-01","x":"\na\nb\nc"}"#;
    let beyond = r#"{"k":"g","d":"2026-11-01","h":4,"x":"walk\na\nb\nc"}"#;
    let never = r#"{"k":"g","d":"2026-11-01","s":0}"#;
    let always = r#"{"k":"g","d":"2026-11-01","s":8}"#;
    let far = r#"{"k":"g","d":"2026-11-01","m":2001}"#;
    let nothing = r#"{"k":"e","d":"2026-11-01","e":"bridge","f":3}"#;
    let many = r#"{"k":"e","d":"2026-11-01","e":"bridge","s":21,"q":1}"#;
    for json in [few, no_name, beyond, never, always, far, nothing, many] {
        let read = read(&line_with(json));
        assert_eq!(read, Err(Unread::Damaged(Damage::Value)), "{json}");
    }
}

#[test]
fn a_key_of_another_kind_is_of_a_newer_legwork_and_kept_word_for_word() {
    for json in [
        r#"{"k":"c","d":"2026-11-01","l":3,"m":25}"#,
        r#"{"k":"g","d":"2026-11-01","s":3,"h":1}"#,
        r#"{"k":"s","v":"dark","d":"2026-11-01"}"#,
    ] {
        let text = line_with(json);
        let line = read(&text).unwrap();
        assert!(matches!(line.content, Content::Newer(_)), "{json}");
        assert_eq!(line.text(), text);
    }
}

/// Proves check-what-is-stored.
#[test]
fn safety_checks_and_answers_of_format_1_still_mean_what_they_meant() {
    let text = include_str!("golden/lines-1-safety.txt");
    let mut record = Record::default();
    for text in each_line(text) {
        let line = read(text).unwrap();
        assert_eq!(line.text(), text);
        record.merge(line);
    }
    let day = |text| Day::parse(text).unwrap();
    let checks: Vec<_> = record
        .safety_checks()
        .map(|(_, check)| check.clone())
        .collect();
    assert_eq!(checks.len(), 2);
    assert_eq!(
        (checks[0].day, checks[0].extent),
        (day("2026-11-20"), Extent::Full)
    );
    assert_eq!((checks[0].found, checks[0].is_lock()), (None, false));
    assert_eq!(checks[0].checked, ["both-legs", "lump"]);
    assert_eq!(
        (checks[1].found, checks[1].extent),
        (Some(Urgency::Go), Extent::CutShort)
    );
    assert_eq!(checks[1].locked, ["saddle", "weakness"]);
    let releases: Vec<_> = record
        .releases()
        .map(|(_, release)| release.clone())
        .collect();
    let lock = Id::parse("202611-000000lock").unwrap();
    assert!(releases.iter().all(|release| release.locks == [lock]));
    assert_eq!(
        releases[0].how,
        LockAnswer::Mistake(vec![("saddle".into(), true), ("weakness".into(), false)])
    );
    assert_eq!(
        releases[1].how,
        LockAnswer::Checked {
            who: "Ärztin am Ort".into(),
            on: day("2026-11-22"),
            began: day("2026-11-19"),
            said: Said::MayExercise,
            items: vec![
                ("saddle".into(), Since::Gone),
                ("weakness".into(), Since::Same)
            ],
        }
    );
}

#[test]
fn sessions_steps_and_visits_of_format_1_still_mean_what_they_meant() {
    let mut record = Record::default();
    for text in each_line(include_str!("golden/lines-1-sessions.txt")) {
        let line = read(text).unwrap();
        assert_eq!(line.text(), text);
        record.merge(line);
    }
    let day = |text| Day::parse(text).unwrap();
    let id = |text| Id::parse(text).unwrap();
    let sessions: Vec<_> = record.sessions().map(|(_, s)| s.clone()).collect();
    let whole = Session {
        day: day("2026-11-20"),
        written: Written {
            order: 1,
            minute: Some(600),
        },
        minutes: 7,
        place: Place::Chair,
        leg: Score::new(4),
        back: Score::new(2),
        reach: Some(Reach::BelowKnee),
        end: Some(End::Done),
        stayed_down: Some(true),
        effort: Score::new(5),
        leg_after: Score::new(3),
        next_day: Some(NextDay::Worse {
            below_knee: true,
            still: Some(true),
        }),
    };
    assert_eq!(sessions[0], whole);
    assert_eq!(sessions[1].place, Place::Mat);
    assert_eq!(sessions[1].end, Some(End::Stopped(Stop::Chest)));
    assert_eq!((sessions[1].leg, sessions[1].next_day), (None, None));
    let step = |text| match record.entry(id(text)) {
        Some(Entry::Log(log)) => log.step.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(
        step("202611-000000step"),
        Some(Step {
            session: id("202611-000session"),
            level: Level::Easier,
            felt: Some(Felt::MuchWorse),
            back: Score::new(2),
            reach: Some(Reach::Foot),
        })
    );
    let unanswered = step("202611-unanswered").unwrap();
    assert_eq!((unanswered.level, unanswered.felt), (Level::Standard, None));
    let visits: Vec<_> = record.visits().map(|(_, visit)| visit.clone()).collect();
    assert_eq!(
        (visits[0].day, visits[0].on),
        (day("2026-11-23"), day("2026-11-22"))
    );
    assert_eq!(visits[0].cleared, ["fusion", "pregnancy"]);
}

#[test]
fn an_activity_of_a_check_in_of_format_1_still_means_what_it_meant() {
    let text = include_str!("golden/lines-1-activity.txt").trim();
    let line = read(text).unwrap();
    assert_eq!(line.text(), text);
    let Content::Entry(Entry::CheckIn(check_in)) = line.content else {
        panic!("no check-in");
    };
    let goal = Id::parse("202611-000000goal").unwrap();
    assert_eq!(check_in.could, Some((goal, Could::Partly)));
    assert_eq!((check_in.leg, check_in.back), (Score::new(3), None));
    for json in [
        r#"{"k":"c","d":"2026-11-20","l":3,"g":"202611-000000goal"}"#,
        r#"{"k":"c","d":"2026-11-20","l":3,"y":1}"#,
        r#"{"k":"c","d":"2026-11-20","l":3,"g":"202611-000000goal","y":4}"#,
        r#"{"k":"c","d":"2026-11-20","l":3,"g":"no id","y":1}"#,
    ] {
        let read = read(&line_with(json));
        assert_eq!(read, Err(Unread::Damaged(Damage::Value)), "{json}");
    }
}

#[test]
fn sessions_and_visits_that_could_not_have_been_written_are_damaged() {
    for json in [
        r#"{"k":"t","d":"2026-11-01","m":7}"#,
        r#"{"k":"t","d":"2026-11-01","m":0,"q":1}"#,
        r#"{"k":"t","d":"2026-11-01","m":61,"q":1}"#,
        r#"{"k":"t","d":"2026-11-01","m":7,"q":4}"#,
        r#"{"k":"t","d":"2026-11-01","m":7,"q":1,"y":8}"#,
        r#"{"k":"t","d":"2026-11-01","m":7,"q":1,"p":8}"#,
        r#"{"k":"t","d":"2026-11-01","m":7,"q":1,"h":2}"#,
        r#"{"k":"e","d":"2026-11-01","e":"bridge","q":8,"g":"202611-a"}"#,
        r#"{"k":"e","d":"2026-11-01","e":"bridge","q":8,"g":"202611-a","h":1,"y":3}"#,
        r#"{"k":"o","d":"2026-11-01"}"#,
        r#"{"k":"o","d":"2026-11-01","z":"2026-11-02"}"#,
        r#"{"k":"o","d":"2026-11-01","z":"2026-11-01","x":"UPPER"}"#,
    ] {
        let read = read(&line_with(json));
        assert_eq!(read, Err(Unread::Damaged(Damage::Value)), "{json}");
    }
}

/// Proves tailor-plan-holds.
#[test]
fn plans_of_format_1_still_mean_what_they_meant() {
    let json = r#"{"k":"p","d":"2026-11-20","e":"the clinic","g":"twist","h":1,"z":"2026-12-20","x":"bridge=1/2/10 clam=0","v":"pregnant"}"#;
    let text = line_with(json);
    let line = read(&text).unwrap();
    assert_eq!(line.text(), text);
    let Content::Entry(Entry::Plan(plan)) = line.content else {
        panic!("no plan");
    };
    assert_eq!((plan.from.as_str(), plan.step_up), ("the clinic", true));
    assert_eq!(plan.review, Day::parse("2026-12-20"));
    let bridge = &plan.exercises[0];
    assert_eq!(
        (bridge.level, bridge.sets, bridge.repetitions),
        (Level::Standard, Some(2), Some(10))
    );
    assert_eq!(
        (plan.exercises[1].level, plan.exercises[1].sets),
        (Level::Easier, None)
    );
    assert_eq!(
        (plan.avoid[0].as_str(), plan.knows_about[0].as_str()),
        ("twist", "pregnant")
    );
    for json in [
        r#"{"k":"p","d":"2026-11-20"}"#,
        r#"{"k":"p","d":"2026-11-20","x":"bridge"}"#,
        r#"{"k":"p","d":"2026-11-20","x":"bridge=3"}"#,
        r#"{"k":"p","d":"2026-11-20","x":"bridge=1/21/1"}"#,
        r#"{"k":"p","d":"2026-11-20","x":"bridge=1/0/0"}"#,
        r#"{"k":"p","d":"2026-11-20","x":"bridge=1","z":"soon"}"#,
    ] {
        let read = read(&line_with(json));
        assert_eq!(read, Err(Unread::Damaged(Damage::Value)), "{json}");
    }
}
