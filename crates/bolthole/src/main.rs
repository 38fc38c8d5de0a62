//! The one program: a demo, a server, and the judgement for scripts.

mod command_line;
mod commands;
mod demo;
mod phone_files;
mod say;

use std::process::ExitCode;

use clap::Parser;

use command_line::{Command, CommandLine, MethodCommand, PlanCommand};

fn main() -> ExitCode {
    // A misspelt command ends here with exit status 2 and clap's own words.
    let done = match CommandLine::parse().command {
        Command::Demo(place) => commands::demo::run(&place),
        Command::Serve(serve) => commands::serve::run(&serve),
        Command::Assess { file, format } => commands::assess::run(&file, format),
        Command::Plan {
            what: Some(PlanCommand::Fit(logs)),
            ..
        } => commands::logs::fit_and_print(&logs),
        Command::Plan {
            what: Some(PlanCommand::Evaluate(logs)),
            ..
        } => commands::logs::evaluate_and_print(&logs),
        Command::Plan {
            stdio: _,
            params,
            what: None,
        } => commands::plan::run(params.as_deref()),
        Command::Listen(listen) => commands::listen::run(&listen),
        Command::Method {
            what: MethodCommand::Check { folder },
        } => commands::method::check(folder.as_deref()),
        Command::Method {
            what: MethodCommand::List { language },
        } => commands::method::list(language),
        Command::Method {
            what:
                MethodCommand::Search {
                    words,
                    language,
                    format,
                },
        } => commands::method::search(&words.join(" "), language, format),
        Command::Backup { data, file } => commands::keep::backup(&data, &file),
        Command::Restore { data, file } => commands::keep::restore(&data, &file),
        Command::Export(export) => commands::moving::export(&export),
        Command::Import(import) => commands::moving::import(&import),
        Command::Doctor => commands::doctor::run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) if say::nobody_listens(&fault) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("bolthole: {fault:#}");
            ExitCode::FAILURE
        }
    }
}
