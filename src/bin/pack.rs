//! Makes the JavaScript side of the wasm: `pack WASM FOLDER`. The work is
//! wasm-bindgen's; its version is pinned to the library's by Cargo.lock.

use clap::Parser;
use std::path::PathBuf;
use std::process::ExitCode;
use wasm_bindgen_cli_support::Bindgen;

/// Make wenjing.js, wenjing_bg.wasm and wenjing.d.ts.
#[derive(Parser)]
struct Cli {
    /// The module that cargo built
    wasm: PathBuf,
    /// Where to write
    folder: PathBuf,
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let packed = Bindgen::new()
        .input_path(cli.wasm)
        .out_name("wenjing")
        .remove_name_section(true)
        .web(true)
        .and_then(|b| b.typescript(true).omit_default_module_path(false).generate(cli.folder));
    match packed {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("pack: {error:?}");
            ExitCode::FAILURE
        }
    }
}
