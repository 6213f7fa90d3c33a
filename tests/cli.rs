//! The command line program, as a shell runs it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![cfg(feature = "cli")]

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};

struct Run {
    status: Option<i32>,
    out: String,
    err: String,
}

impl Run {
    /// What it wrote: a JSON value a line.
    fn lines(&self) -> Vec<Value> {
        self.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_wenjing"))
}

fn run(arguments: &[&str], input: impl AsRef<[u8]>) -> Run {
    let mut child =
        program().args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // A run that refuses its arguments does not read.
    let _ = child.stdin.take().unwrap().write_all(input.as_ref());
    let output = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Run { status: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

/// A folder of files that goes with the test.
struct Folder(PathBuf);

impl Folder {
    fn new(test: &str) -> Self {
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("cli-{test}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Folder(path)
    }
    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.0.join(name);
        std::fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

const ARTICLE: &str = "澜州市水务局局长何以恒26日说，已有3000多名居民转移。";

fn times(analysis: &Value) -> Vec<&str> {
    analysis["times"].as_array().unwrap().iter().map(|t| t["value"].as_str().unwrap()).collect()
}

#[test]
fn reads_the_standard_input() {
    for arguments in [&["analyze"][..], &["analyze", "-"]] {
        let run = run(arguments, ARTICLE);
        assert_eq!(run.status, Some(0), "{}", run.err);
        let [analysis] = &run.lines()[..] else { panic!("{}", run.out) };
        assert_eq!(analysis["schema"], "wenjing/1");
        assert_eq!(analysis["numbers"][0]["low"], 3000.0);
        assert!(run.err.is_empty());
    }
}

#[test]
fn reads_files_in_order_and_goes_on_after_a_missing_one() {
    let folder = Folder::new("files");
    let first = folder.write("first.txt", ARTICLE);
    let second = folder.write("second.txt", "去年产量增长三成。");
    let run = run(&["analyze", &first, "nowhere.txt", &second], "");
    assert_eq!(run.status, Some(1));
    let analyses = run.lines();
    assert_eq!(analyses.len(), 2);
    assert_eq!(analyses[0]["numbers"][0]["low"], 3000.0);
    assert_eq!(analyses[1]["numbers"][0]["value"], 30.0);
    assert!(run.err.contains("nowhere.txt"), "{}", run.err);
}

#[test]
fn the_date_resolves_what_the_text_leaves_open() {
    let value = |arguments: &[&str]| run(arguments, ARTICLE).lines()[0].clone();
    let dated = value(&["analyze", "--date", "2025-04-28"]);
    assert_eq!(times(&dated), ["2025-04-26"]);
    assert_eq!(dated["published"], json!({ "value": "2025-04-28", "from": "option" }));
    assert_eq!(times(&value(&["analyze", "--date", "2024-12-03T09:30"])), ["2024-11-26"]);
    assert_ne!(times(&value(&["analyze"])), ["2025-04-26"]);
}

#[test]
fn offsets_count_what_was_asked_for() {
    let text = "😀26日完工。";
    for (unit, start, end) in [("utf16", 2, 5), ("char", 1, 4), ("byte", 4, 9)] {
        let run = run(&["analyze", "--offsets", unit], text);
        let analysis = &run.lines()[0];
        let time = &analysis["times"][0];
        assert_eq!((time["start"].as_u64(), time["end"].as_u64()), (Some(start), Some(end)), "{unit}");
    }
    assert_eq!(run(&["analyze"], text).out, run(&["analyze", "--offsets", "utf16"], text).out);
}

#[test]
fn a_file_that_is_not_utf8_is_named_with_its_line_and_the_rest_goes_on() {
    let folder = Folder::new("utf8");
    let bad = folder.write("bad.txt", b"\xE6\xBE\x9C\n\xE5\xB7\n");
    let good = folder.write("good.txt", ARTICLE);
    let run = run(&["analyze", &bad, &good], "");
    assert_eq!(run.status, Some(1));
    assert_eq!(run.lines().len(), 1);
    assert!(run.err.contains("bad.txt") && run.err.contains("line 2") && run.err.contains("UTF-8"), "{}", run.err);
}

#[test]
fn wrong_arguments_are_refused() {
    for (arguments, word) in [
        (&["analyze", "--date", "yesterday"][..], "yesterday"),
        (&["analyze", "--date", "2025-02-30"], "2025-02-30"),
        (&["analyze", "--offsets", "word"], "word"),
        (&["analyze", "--colour"], "--colour"),
        (&["parse"], "parse"),
        (&[], "Usage"),
    ] {
        let run = run(arguments, ARTICLE);
        assert_eq!(run.status, Some(2), "{arguments:?}");
        assert!(run.err.contains(word), "{arguments:?}: {}", run.err);
        assert!(run.out.is_empty());
    }
}

#[test]
fn odd_files_are_read() {
    for (text, start) in [
        (String::new(), None),
        ("\n \n".into(), None),
        (format!("\u{FEFF}{ARTICLE}"), Some(1)),
        (format!("题目\r\n\r\n{ARTICLE}\r\n"), Some(6)),
    ] {
        let run = run(&["analyze"], &text);
        assert_eq!((run.status, run.err.as_str()), (Some(0), ""), "{text:?}");
        let analysis = &run.lines()[0];
        let last = analysis["blocks"].as_array().unwrap().last();
        assert_eq!(last.and_then(|b| b["start"].as_u64()), start, "{text:?}");
        if let Some(start) = start {
            assert_eq!(last.unwrap()["end"].as_u64(), Some(start + ARTICLE.encode_utf16().count() as u64), "{text:?}");
        }
    }
}

#[test]
fn jsonl_answers_each_line_in_its_place() {
    let folder = Folder::new("jsonl");
    let mut input = Vec::new();
    for line in [
        json!({ "id": "a", "text": ARTICLE, "date": "2025-04-28" }).to_string(),
        json!({ "id": 2, "text": ARTICLE }).to_string(),
        r#"{"id": "c", "text": "#.into(),
        json!({ "id": "d" }).to_string(),
        json!({ "id": "e", "text": ARTICLE, "date": "26日" }).to_string(),
        json!({ "text": ARTICLE }).to_string(),
        String::new(),
        json!([1]).to_string(),
        json!({ "id": "i", "text": ARTICLE, "date": "2024-12-03T09:30:00" }).to_string(),
    ] {
        input.extend_from_slice(line.as_bytes());
        input.extend_from_slice(b"\r\n");
    }
    input.extend_from_slice(b"{\"id\": \"j\", \"text\": \"\xE5\xB7\"}\n");
    // The last line without a line break.
    input.extend_from_slice(json!({ "id": "k", "text": "" }).to_string().as_bytes());
    let path = folder.write("lines.jsonl", &input);
    let run = run(&["analyze", "--jsonl", "--date", "2024-06-30", &path], "");
    assert_eq!(run.status, Some(1));

    let answers = run.lines();
    let outcome = |a: &Value| {
        let keys: Vec<&str> = a.as_object().unwrap().keys().map(String::as_str).collect();
        match a.get("analysis") {
            Some(analysis) => {
                assert_eq!(keys, ["analysis", "id"]);
                format!("{} {}", a["id"], times(analysis).join(" "))
            }
            None => {
                assert!(keys == ["error"] || keys == ["error", "id"], "{keys:?}");
                format!("{} error", a.get("id").unwrap_or(&Value::Null))
            }
        }
    };
    let outcomes: Vec<String> = answers.iter().map(outcome).collect();
    assert_eq!(
        outcomes,
        [
            "\"a\" 2025-04-26",
            "2 2024-06-26",
            "null error",
            "\"d\" error",
            "\"e\" error",
            "null error",
            "null error",
            "\"i\" 2024-11-26",
            "null error",
            "\"k\" ",
        ]
    );
    for line in [3, 4, 5, 6, 8, 10] {
        assert!(run.err.contains(&format!("lines.jsonl: line {line}: ")), "line {line}: {}", run.err);
    }
    for line in [1, 2, 7, 9, 11] {
        assert!(!run.err.contains(&format!("line {line}: ")), "line {line}: {}", run.err);
    }
    assert!(run.err.contains("26日"), "{}", run.err);

    let side_by_side = self::run(&["analyze", "--jsonl", "--jobs", "3", "--date", "2024-06-30", &path], "");
    assert_eq!((side_by_side.status, side_by_side.lines(), side_by_side.err), (run.status, answers, run.err));
}

#[test]
fn jsonl_streams() {
    let mut child =
        program().args(["analyze", "--jsonl"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let (send, receive) = std::sync::mpsc::channel();
    let mut out = BufReader::new(child.stdout.take().unwrap()).lines();
    let reader = std::thread::spawn(move || {
        while let Some(Ok(line)) = out.next() {
            if send.send(line).is_err() {
                break;
            }
        }
    });
    // Each answer comes although the input goes on.
    let answered = (0..3).all(|id| {
        writeln!(input, "{}", json!({ "id": id, "text": ARTICLE })).unwrap();
        let line = receive.recv_timeout(std::time::Duration::from_secs(20));
        line.is_ok_and(|line| serde_json::from_str::<Value>(&line).unwrap()["id"] == id)
    });
    drop(input);
    assert!(child.wait().unwrap().success());
    reader.join().unwrap();
    assert!(answered, "lines are answered only at the end of the input");
}

#[test]
fn a_reader_that_leaves_ends_the_run() {
    let mut child = program()
        .args(["analyze", "--jsonl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut input = child.stdin.take().unwrap();
    for id in 0..200 {
        if writeln!(input, "{}", json!({ "id": id, "text": ARTICLE })).is_err() {
            break;
        }
    }
    drop(input);
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}
