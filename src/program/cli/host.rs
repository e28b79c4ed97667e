//! `rolefit host`: a room in which many fill in one questionnaire.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;

use clap::Args;
use rolefit::Length;
use rolefit::language::Language;

use super::arguments::Global;
use super::cohort::page_of_folder;
use crate::cli::banks::BankInLanguages;
use crate::cli::failure::Failure;
use crate::host::{self, Forms, PolicedPage, Room, RoomSettings, Serving};
use crate::render::form::{self, FormLanguage, FormOptions};
use crate::render::terminal::Layout;

#[derive(Debug, Args)]
pub(crate) struct HostArguments {
    /// The folder that keeps the sheets; it is made where it is not there
    #[arg(value_name = "FOLDER", default_value = "rolefit-room")]
    folder: PathBuf,
    /// Where to listen; only this machine is reached without it
    #[arg(long, value_name = "ADDR:PORT", conflicts_with = "lan")]
    listen: Option<SocketAddr>,
    /// Open the room to everybody in this network
    #[arg(long)]
    lan: bool,
    /// The address under which a reverse proxy serves the room, as in https://example.org
    #[arg(long, value_name = "URL")]
    public: Option<String>,
    /// The short version alone
    #[arg(long)]
    quick: bool,
    /// The groups to choose from, joined by commas; without it, groups are free text, or those that the room was
    /// begun with
    #[arg(long, value_name = "A,B,C", value_delimiter = ',')]
    groups: Vec<String>,
    /// Show nobody a result in the page
    #[arg(long)]
    no_result: bool,
    /// The most sheets that are taken
    #[arg(long, value_name = "N", default_value_t = 2000,
          value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    most: u32,
    /// The fewest people of whom figures are shown: 3 to 50, 5 without it; a room keeps what it was begun with
    #[arg(long, value_name = "N",
          value_parser = clap::value_parser!(u32).range(3..=50))]
    min_group: Option<u32>,
    /// Given here it is refused: a room is no result. Hidden, for it never works.
    #[arg(long, hide = true, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// The port of a room whose address is not given.
const PORT: u16 = 8707;

pub(crate) fn run(arguments: &HostArguments, global: &Global) -> Result<(), Failure> {
    if global.output.is_some() || arguments.output.is_some() {
        return Err(Failure::usage(
            "a room is served, not written to a file",
            "name the folder of its sheets: rolefit host FOLDER",
        ));
    }
    let banks = BankInLanguages::read(global.bank.as_deref(), None)?;
    let bank = banks.bank(global.language.as_deref())?;
    let length = super::arguments::length(&bank, arguments.quick)?;
    let public = arguments.public.as_deref().map(host::public_address);
    let public = public.transpose()?;
    let folder = &arguments.folder;
    host::refuse_if_open(folder)?;
    let groups = match arguments.groups.as_slice() {
        [] => None,
        groups => Some(super::groups::named(groups)?),
    };
    let min_group = arguments.min_group.map(usize::try_from);
    let min_group = min_group.and_then(Result::ok);
    let settings = RoomSettings::of(folder, groups, min_group)?;
    let forms = forms(arguments, global, &banks, length, &settings.groups)?;
    let most = usize::try_from(arguments.most).unwrap_or(usize::MAX);
    let ip = if arguments.lan {
        Ipv4Addr::UNSPECIFIED
    } else {
        Ipv4Addr::LOCALHOST
    };
    let address = arguments.listen.unwrap_or(SocketAddr::from((ip, PORT)));
    let listener = host::listen(address, arguments.lan)?;
    let room = Room::open(folder, bank, length, most, &settings)?;
    let serving = Serving {
        public,
        min_group: settings.min_group,
        color: Layout::for_output(global.color, false).color,
    };
    let least = settings.min_group as u64;
    let make_report =
        move |room: &Room| page_of_folder(room.bank(), room.folder(), least).map(PolicedPage::new);
    host::serve(listener, room, forms, Box::new(make_report), &serving)
}

/// The form in each language of the bank, to choose from; with `--language` in that one alone.
fn forms(
    arguments: &HostArguments,
    global: &Global,
    banks: &BankInLanguages,
    length: Length,
    groups: &[String],
) -> Result<Forms, Failure> {
    let all = banks.languages()?;
    let languages = |own: &str| -> Vec<FormLanguage> {
        let others = all.iter().filter(|tag| *tag != own);
        others
            .map(|tag| FormLanguage {
                tag: tag.clone(),
                name: Language::from_tag(tag)
                    .map_or_else(|| tag.clone(), |known| known.name().into()),
            })
            .collect()
    };
    let page = |tag: Option<&str>| -> Result<String, Failure> {
        let bank = banks.bank(tag)?;
        let options = FormOptions {
            // A sheet in the room bears a random id: nobody's name is asked for.
            name: false,
            groups: groups.to_vec(),
            room: true,
            result_of: match arguments.no_result {
                true => None,
                false => Some(banks.text(tag)?.into_owned()),
            },
            languages: match &global.language {
                Some(_) => Vec::new(),
                None => languages(bank.language()),
            },
        };
        form::page(&bank, length, &options)
    };
    let first = page(global.language.as_deref())?;
    let mut others = Vec::new();
    if global.language.is_none() {
        for tag in &all {
            others.push((tag.clone(), page(Some(tag))?));
        }
    }
    Ok(Forms::new(first, others))
}
