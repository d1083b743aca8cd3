//! A level as the rules see it: every text and key with its place, and the graph.

use std::{collections::BTreeSet, path::Path};

use port::{Band, Lang};
use scenario::{
    CastRole, Draw, Help, Node, PoolEntry, Scenario, Text, Vars,
    graph::Graph,
    placeholders,
    walk::{self, At, Key, Kind, Variants, Visit, When},
};

/// So many ways to fill a text are tried one by one; beyond, each entry of each pool once.
const WAYS: usize = 512;

/// A text and where it stands.
#[derive(Debug)]
pub(crate) struct Line<'s> {
    /// A path that [`crate::tree::Tree::locate`] knows.
    pub at: String,
    /// What it is.
    pub kind: Kind,
    /// When it can be on screen.
    pub when: When,
    /// The text.
    pub text: &'s Text,
    /// Every way in which it can read in Vietnamese; help numbers stay placeholders.
    pub vi: Vec<String>,
    /// Every way in which it can read in English.
    pub en: Vec<String>,
}

impl Line<'_> {
    /// Its place in one language.
    pub fn at_lang(&self, lang: Lang) -> String {
        format!("{}.{}", self.at, lang.id())
    }

    /// Every way in which it can read in a language; help numbers stay placeholders.
    pub fn readings(&self, lang: Lang) -> &[String] {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }

    /// Whether it is shown to a child who plays alone.
    pub fn shown(&self) -> bool {
        self.kind != Kind::Adults
    }
}

/// A key and where it stands.
#[derive(Debug)]
pub(crate) struct Named<'s> {
    /// A path that [`crate::tree::Tree::locate`] knows.
    pub at: String,
    /// What it names.
    pub key: Key,
    /// When it is on screen.
    pub when: When,
    /// The name, maybe empty, maybe a placeholder.
    pub name: &'s str,
}

/// A level as the rules see it.
#[derive(Debug)]
pub(crate) struct Level<'s> {
    /// The file.
    pub path: &'s Path,
    /// The level.
    pub scenario: &'s Scenario,
    /// Every text, in the order of the format.
    pub lines: Vec<Line<'s>>,
    /// Every key.
    pub keys: Vec<Named<'s>>,
    /// Its graph.
    pub graph: Graph<'s>,
    /// The variants it declares.
    pub variants: Variants,
    /// The variants in which play comes to each node.
    pub reached: Vec<Variants>,
}

struct Collect<'c, 's> {
    lines: &'c mut Vec<Line<'s>>,
    keys: &'c mut Vec<Named<'s>>,
}

impl<'s> Visit<'s> for Collect<'_, 's> {
    fn text(&mut self, at: &At<'_>, kind: Kind, when: When, text: &'s Text) {
        let (vi, en) = (Vec::new(), Vec::new());
        self.lines.push(Line { at: format!("{at:#}"), kind, when, text, vi, en });
    }

    fn key(&mut self, at: &At<'_>, key: Key, when: When, name: &'s str) {
        self.keys.push(Named { at: format!("{at:#}"), key, when, name });
    }
}

impl<'s> Level<'s> {
    /// Looks a level through.
    pub fn new(path: &'s Path, scenario: &'s Scenario) -> Self {
        let (mut lines, mut keys) = (Vec::new(), Vec::new());
        walk::walk(scenario, &mut Collect { lines: &mut lines, keys: &mut keys });
        let graph = Graph::new(scenario);
        let reached = graph.reached_in();
        let variants = walk::declared(scenario);
        let mut level = Self { path, scenario, lines, keys, graph, variants, reached };
        let mut lines = std::mem::take(&mut level.lines);
        for line in &mut lines {
            line.vi = level.readings(&line.text.vi, line.when.variants, Lang::Vi);
            line.en = level.readings(&line.text.en, line.when.variants, Lang::En);
        }
        level.lines = lines;
        level
    }

    /// The youngest band it is written for: its caps count.
    pub fn youngest(&self) -> Band {
        self.scenario.bands.iter().copied().min().unwrap_or(Band::Six)
    }

    /// The short id that its text ids begin with: `s04` of `s04_prize_box`.
    pub fn short_id(&self) -> &'s str {
        let id = &self.scenario.id;
        id.split_once('_').map_or(id.as_str(), |(short, _)| short)
    }

    /// The nodes with their index and place.
    pub fn nodes(&self) -> impl Iterator<Item = (usize, String, &'s Node)> {
        let nodes = self.scenario.nodes.iter().enumerate();
        nodes.map(|(index, node)| (index, format!("nodes[{index}]"), node))
    }

    /// The role of a speaker; none for the narrator.
    pub fn role(&self, who: Option<&str>) -> Option<CastRole> {
        let cast = self.scenario.cast.iter();
        cast.into_iter().find(|member| Some(member.id.as_str()) == who).map(|member| member.role)
    }

    /// The entries of a pool that can be drawn in some of the variants.
    pub fn drawn(&self, pool: &str, variants: Variants) -> Vec<(usize, &'s PoolEntry)> {
        let entries = self.scenario.pools.get(pool).into_iter().flatten().enumerate();
        entries.filter(|(_, entry)| walk::chosen(&entry.only, variants) != 0).collect()
    }

    /// The ways in which the pools of some texts can be drawn together.
    pub fn draws<'t>(&self, texts: impl Iterator<Item = &'t str>, variants: Variants) -> Vec<Draw> {
        let names = texts.flat_map(placeholders).filter(|name| !name.starts_with("help:"));
        let pools: BTreeSet<&str> =
            names.map(|name| name.split_once('.').map_or(name, |(pool, _)| pool)).collect();
        let pools: Vec<(&str, Vec<usize>)> = pools
            .into_iter()
            .map(|pool| {
                let drawn = self.drawn(pool, variants);
                (pool, drawn.into_iter().map(|(index, _)| index).collect::<Vec<_>>())
            })
            .filter(|(_, entries)| !entries.is_empty())
            .collect();
        let all = pools.iter().fold(1_usize, |ways, (_, it)| ways.saturating_mul(it.len()));
        let each = pools.iter().map(|(_, it)| it.len()).max().unwrap_or(1);
        let ways = if all <= WAYS { all } else { each };
        let way = |way: usize| {
            let mut rest = way;
            let drawn = pools.iter().map(|(pool, entries)| {
                let index = if all <= WAYS { rest % entries.len() } else { way % entries.len() };
                rest /= entries.len();
                ((*pool).to_owned(), entries[index])
            });
            Draw(drawn.collect())
        };
        (0..ways).map(way).collect()
    }

    /// A text with its placeholders filled in.
    pub fn fill(&self, text: &str, lang: Lang, draw: &Draw, help: &Help) -> String {
        if !text.contains('{') {
            return text.to_owned();
        }
        Vars { scenario: self.scenario, draw, help }.fill(text, lang)
    }

    fn readings(&self, text: &str, variants: Variants, lang: Lang) -> Vec<String> {
        let help = Help::new();
        let draws = self.draws(std::iter::once(text), variants);
        let mut out: Vec<String> =
            draws.iter().map(|draw| self.fill(text, lang, draw, &help)).collect();
        out.sort();
        out.dedup();
        out
    }
}

/// A text in one language.
pub(crate) fn said(text: &Text, lang: Lang) -> &str {
    match lang {
        Lang::Vi => &text.vi,
        Lang::En => &text.en,
    }
}
