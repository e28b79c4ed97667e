//! `rolefit man`: the manual page, with every subcommand.

use std::io;

use clap::{Command, CommandFactory};
use clap_mangen::Man;

use super::Arguments;
use super::arguments::Global;
use crate::cli::failure::Failure;
use crate::cli::files::write_result;
use crate::render::terminal::visible::Medium;

const EXIT_STATUS: &str = r#".SH "EXIT STATUS"
.IP 0 4
done
.IP 1 4
the input was refused, in whole or in part, or a check found something
.IP 2 4
wrong usage
.IP 130 4
interrupted
"#;

pub(crate) fn run(global: &Global) -> Result<(), Failure> {
    let page = page(Arguments::command())
        .map_err(|error| Failure::bug("cannot write the page", &error))?;
    write_result(global.output.as_deref(), Medium::Source, &page)
}

fn page(mut command: Command) -> io::Result<String> {
    command.build();
    let mut page = Vec::new();
    let man = Man::new(command.clone());
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    let mut page = text(page);
    subcommands(&command, &mut page)?;
    page.push_str(EXIT_STATUS);
    Ok(page)
}

/// A section for every subcommand, those of subcommands too.
fn subcommands(command: &Command, page: &mut String) -> io::Result<()> {
    for subcommand in command
        .get_subcommands()
        .filter(|subcommand| subcommand.get_name() != "help")
    {
        let mut section = Vec::new();
        let name = subcommand
            .get_bin_name()
            .unwrap_or(subcommand.get_name())
            .to_uppercase();
        // Options that every command has stand in the first section alone.
        let own = subcommand.clone().mut_args(|argument| {
            let hidden = argument.is_global_set() || argument.get_id() == "help";
            argument.hide(hidden)
        });
        let man = Man::new(own);
        man.render_synopsis_section(&mut section)?;
        man.render_description_section(&mut section)?;
        man.render_options_section(&mut section)?;
        page.push_str(&format!(".SH \"{name}\"\n"));
        for line in text(section).lines().filter(|line| !is_preamble(line)) {
            page.push_str(&line.replacen(".SH ", ".SS ", 1));
            page.push('\n');
        }
        subcommands(subcommand, page)?;
    }
    Ok(())
}

/// What roff writes once at the head of a page.
fn is_preamble(line: &str) -> bool {
    line.starts_with(".ie ") || line.starts_with(".el ")
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8_lossy(&bytes).into_owned()
}
