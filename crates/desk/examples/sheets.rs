//! Writes every page on paper as HTML into a folder, to be looked at: `cargo run -p desk --example sheets OUT`.

use std::{env, error::Error, fs, path::Path, path::PathBuf};

use classroom::{
    Assignment, ClassResult, ClassSkill, ClassTable, Day, Misconception, Mode, Register, Standing,
    What,
    lesson::{Frame, Lesson, Misconceptions},
    together::Together,
};
use desk::{
    STRINGS,
    print::{
        AssignmentSheet, CardsSheet, FamilySheet, Helpers, HomeCard, LessonPlan, Pen, Period,
        TableSheet, disclosure, how_to_vote, shape_cards,
    },
};
use markup::{Element, Node, to_html};
use port::{Band, Lang, World};
use scenario::{HelpDirectory, Pair, Scenario};

type Failure = Box<dyn Error>;

/// All that pages are made of.
struct Desk {
    frame: Frame,
    misconceptions: Misconceptions,
    register: Register,
    helpers: Helpers,
    levels: Vec<Scenario>,
    lessons: Vec<Lesson>,
    together: Vec<Together>,
}

fn main() -> Result<(), Failure> {
    let out = PathBuf::from(env::args().nth(1).ok_or("say where: sheets OUT")?);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    fs::create_dir_all(out.join("fonts"))?;
    for font in ["lexend-400.ttf", "lexend-700.ttf", "baloo2-700.ttf"] {
        fs::copy(root.join("assets/fonts").join(font), out.join("fonts").join(font))?;
    }
    fs::copy(root.join("web/print.css"), out.join("print.css"))?;
    let desk = Desk::read(&root)?;
    for lang in [Lang::Vi, Lang::En] {
        for (name, pages) in desk.pages(&Pen::new(&STRINGS, lang, &desk.helpers))? {
            write(&out.join(format!("{name}-{}.html", lang.id())), lang, pages)?;
        }
    }
    Ok(())
}

fn write(path: &Path, lang: Lang, pages: Vec<Element>) -> Result<(), Failure> {
    let faces = [
        ("Lexend", 400, "lexend-400"),
        ("Lexend", 700, "lexend-700"),
        ("Baloo 2", 700, "baloo2-700"),
    ];
    let faces: String = faces
        .map(|(name, weight, file)| {
            format!("@font-face{{font-family:\"{name}\";font-weight:{weight};src:url(fonts/{file}.ttf)}}")
        })
        .concat();
    let pages: String = pages.into_iter().map(|page| to_html(&Node::Element(page))).collect();
    let viewport = "<meta name=\"viewport\" content=\"width=device-width\">";
    let head = "<meta charset=\"utf-8\"><link rel=\"stylesheet\" href=\"print.css\">";
    let html = format!(
        "<!doctype html><html lang=\"{}\"><head>{head}{viewport}<title>Sheets</title><style>{faces}body{{background:#e8edf2}}</style></head><body>{pages}</body></html>",
        lang.id()
    );
    Ok(fs::write(path, html)?)
}

fn all<T>(folder: &Path, read: impl Fn(&str) -> Result<T, Failure>) -> Result<Vec<T>, Failure> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|it| it.map(|it| it.path())).collect::<Result<_, _>>()?;
    paths.sort();
    paths
        .iter()
        .filter(|path| path.extension().is_some_and(|it| it == "ron"))
        .map(|path| {
            let text = fs::read_to_string(path)?;
            read(&text).map_err(|error| format!("{}: {error}", path.display()).into())
        })
        .collect()
}

impl Desk {
    fn read(root: &Path) -> Result<Self, Failure> {
        let text = |path: &str| fs::read_to_string(root.join("assets").join(path));
        let mut levels = Vec::new();
        for world in World::ALL {
            levels.extend(all(&root.join("levels").join(world.id()), |text| {
                Ok(scenario::read(text)?)
            })?);
        }
        let directory = HelpDirectory::read(&text("help.ron")?)?;
        let class = root.join("assets/classroom");
        Ok(Self {
            frame: scenario::parse(&text("classroom/frame.ron")?)?,
            misconceptions: scenario::parse(&text("classroom/misconceptions.ron")?)?,
            register: scenario::parse(&text("classroom/register.ron")?)?,
            helpers: Helpers::new(&directory, "vn"),
            levels,
            lessons: all(&class.join("lessons"), |text| Ok(scenario::parse(text)?))?,
            together: all(&class.join("together"), |text| Ok(scenario::parse(text)?))?,
        })
    }

    fn title(&self, id: &str) -> Result<Pair, Failure> {
        let level = self.levels.iter().find(|level| level.id == id).ok_or("no such level")?;
        Ok(Pair { vi: level.title.vi.clone(), en: level.title.en.clone() })
    }

    fn titles(&self, band: Band) -> Result<Vec<Pair>, Failure> {
        self.register.levels(band).iter().map(|id| self.title(id)).collect()
    }

    fn pages(&self, pen: &Pen<'_>) -> Result<Vec<(String, Vec<Element>)>, Failure> {
        let mut pages = vec![
            ("assignment".to_owned(), vec![self.assignment(pen, true)?]),
            ("assignment-adapt".to_owned(), vec![self.assignment(pen, false)?]),
            ("table".to_owned(), vec![self.table(pen)?]),
            (
                "home".to_owned(),
                vec![HomeCard { address: "http://thapsao.truong.test:8080/" }.page(pen)],
            ),
            ("voting".to_owned(), vec![shape_cards(pen), how_to_vote(pen)]),
            ("disclosure".to_owned(), vec![disclosure(pen, &self.frame)]),
        ];
        let rules: Vec<Pair> = self.together.iter().take(6).map(|it| it.rule.clone()).collect();
        pages.push(("family".to_owned(), vec![FamilySheet { rules: &rules }.page(pen)]));
        for together in &self.together {
            let level = self.levels.iter().find(|level| level.id == together.level);
            let (title, world) = (self.title(&together.level)?, level.ok_or("no level")?.world);
            let page = CardsSheet { together, title: &title, world }.page(pen);
            pages.push((format!("cards-{}", together.level), vec![page]));
        }
        for lesson in &self.lessons {
            let level = self.levels.iter().find(|level| level.id == lesson.level);
            let (title, level) = (self.title(&lesson.level)?, level.ok_or("no level")?);
            let plan = LessonPlan {
                lesson,
                frame: &self.frame,
                title: &title,
                skills: &level.skills,
                period: Period::Both,
            };
            pages.push((format!("lesson-{}", lesson.level), vec![plan.page(pen)]));
        }
        Ok(pages)
    }

    fn assignment(&self, pen: &Pen<'_>, chosen: bool) -> Result<Element, Failure> {
        let titles = self.titles(Band::Nine)?;
        let places = [0, 1, 4];
        let what = if chosen {
            What::Levels(places.into_iter().collect())
        } else {
            What::Adapt(Some(World::LuyTre))
        };
        let assignment = Assignment {
            band: Band::Nine,
            lang: Lang::Vi,
            what,
            mode: Mode::Practice,
            closed: false,
            until: Day::new(Day::FIRST + 124).ok(),
        };
        let levels: Vec<Pair> =
            places.iter().filter_map(|place| titles.get(*place).cloned()).collect();
        let link = format!("http://thapsao.truong.test:8080/{}", classroom::fragment(&assignment));
        Ok(AssignmentSheet {
            assignment: &assignment,
            class: "5A, nhóm sáng thứ Ba",
            levels: &levels,
            link: &link,
        }
        .page(pen))
    }

    fn table(&self, pen: &Pen<'_>) -> Result<Element, Failure> {
        let assignment = Assignment {
            band: Band::Nine,
            lang: Lang::Vi,
            what: What::Adapt(None),
            mode: Mode::Practice,
            closed: false,
            until: None,
        };
        let mut table = ClassTable::new(assignment);
        for nonce in 0..34_u16 {
            let mut result = ClassResult::new(&assignment, nonce).with_opened(
                (0..7).filter(|place| !(nonce as usize + place).is_multiple_of(3)).collect(),
            );
            for (place, skill) in ClassSkill::all().enumerate() {
                let met = Misconception::new(u8::try_from((nonce as usize + place) % 3)? + 1);
                let standing = match (nonce as usize * 5 + place * 3) % 4 {
                    _ if place % 4 == 2 => Standing::NotMet,
                    0 => Standing::Revisit(met),
                    1 => Standing::Done(met.filter(|_| place % 2 == 0)),
                    2 => Standing::Done(None),
                    _ => Standing::NotMet,
                };
                result = result.with(skill, standing);
            }
            table.add(result).map_err(|error| error.to_string())?;
        }
        let levels = self.titles(Band::Nine)?;
        let sheet = TableSheet {
            table: &table,
            class: "5A",
            levels: &levels,
            misconceptions: &self.misconceptions,
            today: Day::FIRST + 119,
        };
        Ok(sheet.page(pen))
    }
}
