//! The command line program.
#![deny(clippy::unwrap_used, clippy::expect_used)]

use clap::{Parser, Subcommand, ValueEnum};
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};
use std::io::{self, BufRead, Read, Write};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::mpsc;
use wenjing::report::export::Format;
use wenjing::report::{Analysis, OffsetUnit};
use wenjing::{Analyzer, Options};

/// Wenjing 文镜: what is in a Chinese news article.
#[derive(Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Analyze articles: files, or the standard input.
    Analyze(Analyze),
    /// Compare articles on one story: files, one article each
    Compare(Compare),
}

#[derive(clap::Args)]
struct Analyze {
    /// Day of publication, for what the text leaves open (a line's own "date" goes before it)
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = parse_date)]
    date: Option<DateTime>,
    /// Unit of offsets
    #[arg(long, value_enum, default_value_t = Unit::Utf16)]
    offsets: Unit,
    /// Form of the result
    #[arg(long, value_parser = format_names(), default_value = JSON)]
    format: String,
    /// Read lines {"id","text","date"?}, write lines {"id","analysis"} in the same order
    #[arg(long, conflicts_with = "format")]
    jsonl: bool,
    /// With --jsonl: threads that read lines side by side
    #[arg(long, value_name = "N", default_value = "1", requires = "jsonl")]
    jobs: NonZeroUsize,
    /// Files to read; - is the standard input
    #[arg(value_name = "FILE", default_value = "-")]
    files: Vec<PathBuf>,
}

#[derive(clap::Args)]
struct Compare {
    /// Day of publication, for what the texts leave open
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = parse_date)]
    date: Option<DateTime>,
    /// Unit of offsets
    #[arg(long, value_enum, default_value_t = Unit::Utf16)]
    offsets: Unit,
    /// Files to read, two or more; - is the standard input
    #[arg(value_name = "FILE", required = true, num_args = 2..)]
    files: Vec<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Unit {
    Utf16,
    Char,
    Byte,
}

const JSON: &str = "json";

fn format_names() -> clap::builder::PossibleValuesParser {
    std::iter::once(JSON).chain(Format::ALL.map(|(name, _)| name)).into()
}

/// A day, or a day and time.
fn parse_date(text: &str) -> Result<DateTime, String> {
    Options::parse_date(text).ok_or_else(|| format!("{text:?} is not a date of the form YYYY-MM-DD"))
}

fn main() -> ExitCode {
    let command = Cli::parse().command;
    let analyzer = match Analyzer::load() {
        Ok(analyzer) => analyzer,
        Err(error) => {
            eprintln!("wenjing: {error}");
            return ExitCode::FAILURE;
        }
    };
    let done = match &command {
        Command::Analyze(command) => analyze(&analyzer, command),
        Command::Compare(command) => compare(&analyzer, command),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // The reader of our output has gone: nothing is left to say.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("wenjing: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Whether everything could be read. Errors are of the output.
fn analyze(analyzer: &Analyzer, command: &Analyze) -> io::Result<bool> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut good = true;
    for path in &command.files {
        let name = name(path);
        let read = match open(path) {
            Ok(input) if command.jsonl => lines(analyzer, command, &name, input, &mut out)?,
            Ok(input) => article(analyzer, command, input, &mut out)?,
            Err(error) => Err(error.to_string()),
        };
        if let Err(error) = read {
            eprintln!("wenjing: {name}: {error}");
            good = false;
        }
    }
    out.flush()?;
    Ok(good)
}

/// Whether everything could be read. Errors are of the output.
fn compare(analyzer: &Analyzer, command: &Compare) -> io::Result<bool> {
    let mut texts = Vec::new();
    for path in &command.files {
        match open(path).map_err(|error| error.to_string()).and_then(read) {
            Ok(text) => texts.push(text),
            Err(error) => eprintln!("wenjing: {}: {error}", name(path)),
        }
    }
    let options = Options { date: command.date, offsets: command.offsets.into(), ..Options::default() };
    let articles: Vec<(&str, &Options)> = texts.iter().map(|text| (text.as_str(), &options)).collect();
    let mut out = io::BufWriter::new(io::stdout().lock());
    serde_json::to_writer(&mut out, &analyzer.compare(&articles))?;
    out.write_all(b"\n")?;
    out.flush()?;
    Ok(texts.len() == command.files.len())
}

fn name(path: &Path) -> String {
    if path == Path::new("-") { "standard input".into() } else { path.display().to_string() }
}

fn open(path: &Path) -> io::Result<Box<dyn Read + Send>> {
    match path.to_str() {
        Some("-") => Ok(Box::new(io::stdin())),
        _ => std::fs::File::open(path).map(|f| Box::new(f) as _),
    }
}

impl From<Unit> for OffsetUnit {
    fn from(unit: Unit) -> Self {
        match unit {
            Unit::Utf16 => OffsetUnit::Utf16,
            Unit::Char => OffsetUnit::Char,
            Unit::Byte => OffsetUnit::Byte,
        }
    }
}

fn options(command: &Analyze, date: Option<DateTime>) -> Options {
    Options { date: date.or(command.date), offsets: command.offsets.into(), ..Options::default() }
}

/// The text of an article, or what is wrong with it.
fn read(mut input: Box<dyn Read + Send>) -> Result<String, String> {
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let line = error.as_bytes().iter().take(at).filter(|&&b| b == b'\n').count() + 1;
        format!("line {line}: not UTF-8 (byte {at})")
    })
}

/// One article; the inner error is of the input.
fn article(
    analyzer: &Analyzer,
    command: &Analyze,
    input: Box<dyn Read + Send>,
    out: &mut impl Write,
) -> io::Result<Result<(), String>> {
    let text = match read(input) {
        Ok(text) => text,
        Err(error) => return Ok(Err(error)),
    };
    let options = options(command, None);
    match Format::from_name(&command.format) {
        Some(format) => out.write_all(analyzer.export(&text, &options, format).as_bytes())?,
        None => {
            serde_json::to_writer(&mut *out, &analyzer.analyze(&text, &options))?;
            out.write_all(b"\n")?;
        }
    }
    Ok(Ok(()))
}

#[derive(Deserialize)]
struct Line {
    id: serde_json::Value,
    text: String,
    date: Option<String>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Answer {
    Analysis {
        id: serde_json::Value,
        analysis: Box<Analysis>,
    },
    Error {
        #[serde(skip_serializing_if = "Option::is_none")]
        id: Option<serde_json::Value>,
        error: String,
    },
}

/// A line of the input and its number, or why no more could be read.
type Asked = Result<(usize, Vec<u8>), String>;
/// A line of the output; what was wrong with the one of the input, and where.
type Answered = Result<(Vec<u8>, Option<(usize, String)>), String>;

/// A line in, a line out, in the same order.
fn lines(
    analyzer: &Analyzer,
    command: &Analyze,
    name: &str,
    input: Box<dyn Read + Send>,
    out: &mut impl Write,
) -> io::Result<Result<(), String>> {
    let respond = |line: Asked| line.map(|(number, line)| respond(analyzer, command, number, &line));
    let mut bad = 0usize;
    let mut write = |answer: Answered, out: &mut dyn Write| -> io::Result<Result<(), String>> {
        let (line, wrong) = match answer {
            Ok(answer) => answer,
            Err(error) => return Ok(Err(error)),
        };
        if let Some((number, error)) = wrong {
            eprintln!("wenjing: {name}: line {number}: {error}");
            bad += 1;
        }
        out.write_all(&line).map(Ok)
    };
    let done = if command.jobs.get() == 1 {
        let mut done = Ok(());
        for line in read_lines(input) {
            done = done.and(write(respond(line), out)?);
            // Whoever waits for an answer before the next line gets it.
            out.flush()?;
        }
        done
    } else {
        side_by_side(command.jobs.get(), input, respond, |answer| match answer {
            Some(answer) => write(answer, out),
            None => out.flush().map(Ok),
        })?
    };
    Ok(done.and(if bad == 0 { Ok(()) } else { Err(format!("{bad} bad lines")) }))
}

/// Threads take turns; `write` gets the answers in order, and none when one has to be waited for.
fn side_by_side(
    jobs: usize,
    input: Box<dyn Read + Send>,
    respond: impl Fn(Asked) -> Answered + Sync,
    mut write: impl FnMut(Option<Answered>) -> io::Result<Result<(), String>>,
) -> io::Result<Result<(), String>> {
    /// Lines that wait for a thread, and answers that wait to be written.
    const WAITING: usize = 8;
    let respond = &respond;
    std::thread::scope(|scope| {
        let (mut ask, mut answers) = (Vec::new(), Vec::new());
        for _ in 0..jobs {
            let (asking, asked) = mpsc::sync_channel::<Asked>(WAITING);
            let (answering, answer) = mpsc::sync_channel::<Answered>(WAITING);
            // When nobody takes the answers any more, the output is gone.
            scope.spawn(move || {
                asked.into_iter().map(respond).map_while(|answer| answering.send(answer).ok()).for_each(drop);
            });
            ask.push(asking);
            answers.push(answer);
        }
        scope.spawn(move || {
            let lines = read_lines(input).zip(ask.iter().cycle());
            lines.map_while(|(line, thread)| thread.send(line).ok()).for_each(drop);
        });
        for answer in answers.iter().cycle() {
            let answer = match answer.try_recv() {
                Ok(answer) => answer,
                Err(_) => {
                    let _ = write(None)?;
                    match answer.recv() {
                        Ok(answer) => answer,
                        Err(_) => break,
                    }
                }
            };
            if let Err(error) = write(Some(answer))? {
                return Ok(Err(error));
            }
        }
        Ok(Ok(()))
    })
}

/// The lines that are not blank, numbered from 1; after an error no more.
fn read_lines(input: Box<dyn Read + Send>) -> impl Iterator<Item = Asked> {
    let mut failed = false;
    let lines = (1..).zip(io::BufReader::new(input).split(b'\n')).map_while(move |(number, line)| {
        let before = std::mem::replace(&mut failed, line.is_err());
        (!before).then(|| line.map(|line| (number, line)).map_err(|error| error.to_string()))
    });
    lines.filter(|line| line.as_ref().map_or(true, |(_, line)| !line.trim_ascii().is_empty()))
}

fn respond(analyzer: &Analyzer, command: &Analyze, number: usize, line: &[u8]) -> (Vec<u8>, Option<(usize, String)>) {
    let answer = answer(analyzer, command, line);
    let wrong = match &answer {
        Answer::Error { error, .. } => Some((number, error.clone())),
        Answer::Analysis { .. } => None,
    };
    let mut out = serde_json::to_vec(&answer).unwrap_or_default();
    out.push(b'\n');
    (out, wrong)
}

fn answer(analyzer: &Analyzer, command: &Analyze, line: &[u8]) -> Answer {
    let parsed = std::str::from_utf8(line)
        .map_err(|_| (None, "not UTF-8".to_string()))
        .and_then(|line| {
            serde_json::from_str::<Line>(line).map_err(|error| {
                let value = serde_json::from_str::<serde_json::Value>(line).ok();
                (value.and_then(|v| v.get("id").cloned()), error.to_string())
            })
        })
        .and_then(|line| match line.date.as_deref().map(parse_date).transpose() {
            Ok(date) => Ok((line, date)),
            Err(error) => Err((Some(line.id), error)),
        });
    match parsed {
        Ok((line, date)) => {
            let analysis = Box::new(analyzer.analyze(&line.text, &options(command, date)));
            Answer::Analysis { id: line.id, analysis }
        }
        Err((id, error)) => Answer::Error { id, error },
    }
}
