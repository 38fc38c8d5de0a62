//! What can be typed. The shapes are public: `docs/contracts.md`.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use bolthole_domain::Language;
use clap::{Args, Parser, Subcommand, ValueEnum};

/// A companion for people whose rats are shy or frightened.
#[derive(Debug, Parser)]
#[command(name = "bolthole", version, about)]
pub(crate) struct CommandLine {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// A throw-away household with some weeks of history, to look around in.
    Demo(Place),
    /// The real thing, kept in a folder of yours.
    Serve(Serve),
    /// Why may this rat be afraid? Reads an intake (one JSON object).
    Assess {
        /// The intake's file, or - for stdin.
        file: PathBuf,
        /// How to answer.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// What is the next step? A dialogue in JSON Lines; and how well the planner foresees.
    #[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
    Plan {
        /// Talk over stdin and stdout.
        #[arg(long, required = true)]
        stdio: bool,
        /// Fitted parameters, a JSON file.
        #[arg(long, value_name = "FILE")]
        params: Option<PathBuf>,
        /// Something about logs instead.
        #[command(subcommand)]
        what: Option<PlanCommand>,
    },
    /// What is in these recordings? Finds calls and devices in WAV and FLAC files of an ultrasonic recorder.
    Listen(Listen),
    /// The knowledge: tips, ladder, causes, questions, red flags.
    Method {
        #[command(subcommand)]
        what: MethodCommand,
    },
    /// Writes the whole notebook into one file; a running server may go on.
    Backup {
        /// The notebook's folder.
        #[arg(long, value_name = "DIR")]
        data: PathBuf,
        /// A file that does not exist yet.
        file: PathBuf,
    },
    /// Puts a backup into a new folder.
    Restore {
        /// A folder that is empty or does not exist yet.
        #[arg(long, value_name = "DIR")]
        data: PathBuf,
        /// The backup.
        file: PathBuf,
    },
    /// Writes the household into one file, to move, to keep, or for another program; no server may run meanwhile.
    Export(Export),
    /// Adds what such a file holds; a folder that is still empty becomes its household.
    Import(Import),
    /// Says what works on this machine.
    Doctor,
}

/// Where to listen.
#[derive(Debug, Args)]
pub(crate) struct Place {
    /// Address and port; port 0 picks a free one. 0.0.0.0 lets the home network in.
    #[arg(long, value_name = "ADDR:PORT", default_value = "127.0.0.1:8417")]
    pub(crate) listen: SocketAddr,
    /// A further name that this server is reached by; may be given several times.
    #[arg(long = "host", value_name = "NAME")]
    pub(crate) hosts: Vec<String>,
    /// Speak https with this certificate (PEM, the whole chain); renewed files are taken up while it runs.
    #[arg(long, value_name = "FILE", requires = "key")]
    pub(crate) certificate: Option<PathBuf>,
    /// The certificate's key (PEM, without a passphrase).
    #[arg(long, value_name = "FILE", requires = "certificate")]
    pub(crate) key: Option<PathBuf>,
    /// Believe a proxy on this machine, or at ADDR, what it says of browsers (X-Forwarded-Proto, -Host, -For).
    #[arg(long, value_name = "ADDR", conflicts_with = "certificate")]
    pub(crate) behind_proxy: Option<Option<IpAddr>>,
}

#[derive(Debug, Args)]
pub(crate) struct Serve {
    /// The notebook's folder; made if it is not there.
    #[arg(long, value_name = "DIR")]
    pub(crate) data: PathBuf,
    #[command(flatten)]
    pub(crate) place: Place,
    /// Print another one-time set-up link, for a further device.
    #[arg(long)]
    pub(crate) new_link: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Export {
    /// The notebook's folder.
    #[arg(long, value_name = "DIR")]
    pub(crate) data: PathBuf,
    /// In which form. Only a household can be imported again.
    #[arg(long = "as", value_enum, value_name = "FORM", default_value_t = Leaves::Household)]
    pub(crate) form: Leaves,
    /// A file that does not exist yet, such as Home.bolthole.
    pub(crate) file: PathBuf,
}

/// In which form a household leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Leaves {
    /// Every entry, to move or to keep.
    Household,
    /// A table for spreadsheets (CSV), one row a visit.
    Table,
    /// A project that BORIS opens, with the ethogram.
    Boris,
    /// Behavior events as BORIS exports them (TSV).
    BorisEvents,
    /// For research: no names, no free words, no dates, no ids.
    Research,
}

#[derive(Debug, Args)]
pub(crate) struct Import {
    /// The notebook's folder; made if it is not there.
    #[arg(long, value_name = "DIR")]
    pub(crate) data: PathBuf,
    /// Of a file whose end is missing, take what stands before.
    #[arg(long)]
    pub(crate) what_is_whole: bool,
    /// The file.
    pub(crate) file: PathBuf,
}

#[derive(Debug, Subcommand)]
pub(crate) enum PlanCommand {
    /// Better parameters from the logs of ten rats or more, on stdout; only if rats set apart are foreseen better.
    Fit(Logs),
    /// How well logged visits were foreseen, beside three simpler ways.
    Evaluate(Logs),
}

/// Logs, and the parameters to look at them with.
#[derive(Debug, Args)]
pub(crate) struct Logs {
    /// Logs in JSON Lines: what `plan --stdio` was told, each rat beginning with its `open`.
    #[arg(required = true, value_name = "LOGS")]
    pub(crate) logs: Vec<PathBuf>,
    /// Parameters to begin from; without it, those that come with the program.
    #[arg(long, value_name = "FILE")]
    pub(crate) params: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum MethodCommand {
    /// Checks a method's folder; without one, the method that is built in.
    Check {
        /// The folder.
        #[arg(value_name = "DIR")]
        folder: Option<PathBuf>,
    },
    /// One line for each thing that is known.
    List {
        /// In which language: en-GB, de. What is not in words there yet stands in English.
        #[arg(long, value_parser = language, default_value = "en-GB")]
        language: Language,
    },
    /// Finds things by a keeper's words: "why does he puff up".
    Search {
        /// What is looked for, in any words.
        #[arg(required = true)]
        words: Vec<String>,
        /// In which language: en-GB, de.
        #[arg(long, value_parser = language, default_value = "en-GB")]
        language: Language,
        /// How to answer.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
}

/// A language by its tag.
fn language(tag: &str) -> Result<Language, String> {
    let known = || Language::ALL.map(Language::tag).join(", ");
    Language::from_tag(tag).ok_or_else(|| format!("no language of that name; there are {}", known()))
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Format {
    /// To be read by people.
    Text,
    /// To be read by programs.
    Json,
}

#[derive(Debug, Args)]
pub(crate) struct Listen {
    /// Recordings: WAV in all its forms, or FLAC.
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// How to answer.
    #[arg(long, value_enum, default_value_t = Sounds::Text)]
    pub(crate) format: Sounds,
    /// Tell calls down to where this many false ones an hour are expected; more finds fainter calls.
    #[arg(long, value_name = "N", default_value_t = 10.0)]
    pub(crate) false_calls_per_hour: f64,
    /// One answer a recording into this folder; those that lie there already are not heard again.
    #[arg(long, value_name = "DIR")]
    pub(crate) into: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Sounds {
    /// To be read by people.
    Text,
    /// One JSON object a call, then one a recording.
    Jsonl,
    /// A table of calls.
    Csv,
    /// A selection table for Raven.
    Raven,
    /// A label track for Audacity, with frequencies.
    Audacity,
    /// A page that holds everything: pictures of calls, and what they sound like slowed down.
    Html,
}
