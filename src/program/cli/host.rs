//! `rolefit host`: a room in which many fill in one questionnaire.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;

use clap::Args;
use rolefit::Length;

use super::arguments::Global;
use super::cohort::page_of_folder;
use crate::cli::banks::BankInLanguages;
use crate::cli::failure::Failure;
use crate::host::{self, InEachLanguage, PolicedPage, Room, RoomSettings, Serving, SpokenBank};
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
    let spoken = spoken(global, &banks)?;
    let forms = forms(arguments, &banks, &spoken, length, &settings.groups)?;
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
    let make_report = move |room: &Room, spoken: &SpokenBank| {
        page_of_folder(&spoken.bank, &spoken.others, room.folder(), least).map(PolicedPage::new)
    };
    host::serve(
        listener,
        room,
        forms,
        spoken,
        Box::new(make_report),
        &serving,
    )
}

/// The bank in each of its languages, to choose from; with `--language` in that one alone.
fn spoken(global: &Global, banks: &BankInLanguages) -> Result<InEachLanguage<SpokenBank>, Failure> {
    let all = match global.language {
        Some(_) => Vec::new(),
        None => banks.languages()?,
    };
    let in_language = |tag: Option<&str>| -> Result<SpokenBank, Failure> {
        let bank = banks.bank(tag)?;
        let others = all.iter().filter(|tag| *tag != bank.language());
        Ok(SpokenBank {
            others: others.map(|tag| FormLanguage::new(tag)).collect(),
            bank,
        })
    };
    let first = in_language(global.language.as_deref())?;
    let others = all.iter();
    let others = others.map(|tag| Ok((tag.clone(), in_language(Some(tag))?)));
    Ok(InEachLanguage::new(
        first,
        others.collect::<Result<_, _>>()?,
    ))
}

/// The form in each language of the bank.
fn forms(
    arguments: &HostArguments,
    banks: &BankInLanguages,
    spoken: &InEachLanguage<SpokenBank>,
    length: Length,
    groups: &[String],
) -> Result<InEachLanguage<PolicedPage>, Failure> {
    spoken.try_map(|spoken| {
        let SpokenBank { bank, others } = spoken;
        let options = FormOptions {
            // A sheet in the room bears a random id: nobody's name is asked for.
            name: false,
            groups: groups.to_vec(),
            room: true,
            result_of: match arguments.no_result {
                true => None,
                false => Some(banks.text(Some(bank.language()))?.into_owned()),
            },
            languages: others.clone(),
        };
        form::page(bank, length, &options).map(PolicedPage::new)
    })
}
