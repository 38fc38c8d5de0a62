//! What a child's device is shown and what is kept of it: every address and every form, whatever is typed.

use bolthole_record::Event;
use bolthole_store::Seq;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::house::{Browser, EVENING, House};
use crate::joining::joined;
use crate::keeping::nori_came;

/// A house with Nori, Mum's browser and Tom's, a child's; each has been with Nori once.
struct Visited {
    house: House,
    mums: Browser,
    toms: Browser,
    rat: String,
    mums_visit: String,
    toms_visit: String,
}

async fn visited() -> Visited {
    let house = House::new();
    let mut mums = house.let_in().await;
    let household = house.store.households().await.unwrap()[0];
    let nori = nori_came(household);
    let rat = nori.body["rat"].as_str().unwrap().to_owned();
    house.store.append(household, &[nori], EVENING).await.unwrap();
    let mut toms = joined(&house, &mut mums, "child", "Tom").await;
    let mums_visit = one_visit(&mut mums, &rat).await;
    let toms_visit = one_visit(&mut toms, &rat).await;
    Visited {
        house,
        mums,
        toms,
        rat,
        mums_visit,
        toms_visit,
    }
}

async fn one_visit(browser: &mut Browser, rat: &str) -> String {
    let told = browser
        .post(
            "/visits",
            &[("rat", rat), ("rung", "sit-near"), ("did", "nipped")],
        )
        .await;
    let to = told.header("location").to_owned();
    let id = to.trim_start_matches("./visits/").chars().take(36).collect();
    assert!(to.starts_with("./visits/"), "{to}");
    id
}

async fn log(house: &House) -> Vec<Event> {
    let household = house.store.households().await.unwrap()[0];
    let stored = house.store.events_since(household, Seq(0), 10_000).await.unwrap();
    stored.into_iter().map(|stored| stored.event).collect()
}

/// Addresses of every kind, and whether a child may open them.
fn addresses(of: &Visited) -> Vec<(String, bool)> {
    let Visited {
        rat,
        mums_visit,
        toms_visit,
        ..
    } = of;
    let mut addresses: Vec<(String, bool)> = [
        ("", true),
        ("first-aid", true),
        ("worse", true),
        ("settings", true),
        ("visits/several", true),
        ("rats", false),
        ("rats/new", false),
        ("welcome", false),
        ("tips", false),
        ("tips/always-a-hide", false),
        ("cards/to-the-vet", false),
        ("household", false),
        ("household/copy", false),
        ("devices", false),
        ("caregivers/no-such-person", false),
        ("rats/../settings", false),
        ("SETTINGS", false),
        ("settings/", false),
        ("%2e%2e/devices", false),
        ("no/such/page", false),
        ("visits/no-such-visit", false),
    ]
    .map(|(path, may)| (path.to_owned(), may))
    .to_vec();
    for rest in [
        "",
        "/why",
        "/differently",
        "/intake/age_weeks",
        "/gone",
        "/vet-seen",
    ] {
        addresses.push((format!("rats/{rat}{rest}"), false));
    }
    for rest in ["", "/note", "/bite", "/time"] {
        addresses.push((format!("visits/{mums_visit}{rest}"), false));
        addresses.push((format!("visits/{toms_visit}{rest}"), true));
    }
    addresses.push((format!("worse?rat={rat}"), true));
    addresses.push((format!("visits/new?rat={rat}"), true));
    addresses.push((format!("visits/new?rat={rat}&rung=spoon-at-door"), true));
    addresses.push((format!("visits/new?rat={rat}&rung=finger-lick"), false));
    addresses.push((format!("visits/new?rat={rat}&rung=no-such-step"), false));
    addresses
}

#[tokio::test]
async fn a_child_opens_its_own_pages_and_is_told_kindly_of_all_others() {
    let mut of = visited().await;
    for (address, may) in addresses(&of) {
        let told = of.toms.get(&format!("/{address}")).await;
        // A visit begins with a way to its own address.
        let is_shown = matches!(told.status.as_u16(), 200 | 303);
        assert_eq!(is_shown, may, "/{address}: {}", told.glance());
        assert!(may || told.status == 403, "/{address}: {}", told.glance());
        if !may {
            assert!(told.body.contains("grown-up’s"), "/{address}: {}", told.glance());
        }
    }
}

#[tokio::test]
async fn no_page_of_a_childs_leads_to_one_that_it_may_not_see() {
    let mut of = visited().await;
    let own = addresses(&of).into_iter().filter(|(_, may)| *may);
    for (address, _) in own {
        let page = of.toms.get(&format!("/{address}")).await.body;
        for link in links(&page) {
            let path = resolved(&address, &link);
            let told = of.toms.get(&format!("/{path}")).await;
            assert_ne!(told.status, 403, "/{address} leads to /{path}: {}", told.glance());
        }
    }
}

/// Where a page leads, and where its forms are sent but for those that only write.
fn links(page: &str) -> Vec<String> {
    let links = page.split("<a ").skip(1).filter_map(|tag| {
        let tag = tag.split('>').next()?;
        tag.split_once("href=\"")?.1.split('"').next()
    });
    links
        .filter(|link| !link.starts_with('#') && !link.starts_with("http"))
        .map(|link| link.replace("&amp;", "&"))
        .collect()
}

fn resolved(page: &str, link: &str) -> String {
    let page = page.split('?').next().unwrap_or_default();
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    let (path, query) = link.split_once('?').map_or((link, None), |(p, q)| (p, Some(q)));
    for part in path.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." | "" => {}
            part => parts.push(part),
        }
    }
    let query = query.map_or_else(String::new, |query| format!("?{query}"));
    format!("{}{query}", parts.join("/"))
}

/// Every form, as Mum and as Tom send it: the address, the fields.
fn forms(rat: &str, visit: &str) -> Vec<(String, Vec<(&'static str, String)>)> {
    let rat = || ("rat", rat.to_owned());
    let word = |name: &'static str, value: &str| (name, value.to_owned());
    vec![
        (
            "visits".into(),
            vec![rat(), word("rung", "sit-near"), word("did", "ate")],
        ),
        (
            "visits".into(),
            vec![rat(), word("rung", "still-hand"), word("did", "ate")],
        ),
        (
            format!("visits/{visit}/note"),
            vec![word("note", "with one foot out")],
        ),
        (
            format!("visits/{visit}/bite"),
            vec![
                word("zone", "hand"),
                word("severity", "nip"),
                word("how", "nip"),
                word("note", "so"),
            ],
        ),
        (format!("visits/{visit}/undo"), vec![]),
        ("worse".into(), vec![rat(), word("sign", "sneezing")]),
        ("rest".into(), vec![]),
        ("rest".into(), vec![rat()]),
        ("routines/scent/done".into(), vec![]),
        (
            "caregivers".into(),
            vec![word("name", "Ann"), word("role", "adult")],
        ),
        (
            "rats/new".into(),
            vec![
                word("name", "Tibby"),
                word("sex", "male"),
                word("coat", "pale"),
                word("came_home", "14"),
            ],
        ),
        (format!("rats/{}/vet-seen", rat().1), vec![word("note", "well")]),
        (
            format!("rats/{}/intake/breath-and-balance", rat().1),
            vec![word("how", "none")],
        ),
        ("settings/light".into(), vec![word("theme", "night")]),
    ]
}

/// `event` as Tom's device would have written it.
fn as_toms(event: &Event, toms: &Event, nth: u128) -> Value {
    let id = Uuid::from_u128(0x0193_aaaa_0000_7000_8000_0000_0000_0000 + nth);
    let text = serde_json::to_string(event).unwrap();
    let text = text.replace(&event.id.to_string(), &id.to_string());
    let mut event: Value = serde_json::from_str(&text).unwrap();
    event["device"] = json!(toms.device);
    event["caregiver"] = json!(toms.caregiver);
    event
}

#[tokio::test]
async fn pages_and_sync_agree_on_what_a_child_writes() {
    let mut of = visited().await;
    let written_by_tom = log(&of.house).await.pop().unwrap();
    let n_forms = forms(&of.rat, &of.mums_visit).len();
    let mut n_written = 0;
    for nth in 0..n_forms {
        // Mum's form shows what is in it; Tom's is the same on his own visit.
        let before = log(&of.house).await.len();
        let (path, fields) = forms(&of.rat, &of.mums_visit).swap_remove(nth);
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        let mums = of.mums.post(&format!("/{path}"), &fields).await;
        assert_eq!(mums.status, 303, "/{path}: {}", mums.glance());
        let written = log(&of.house).await.split_off(before);
        n_written += written.len();

        let (path, _) = forms(&of.rat, &of.toms_visit).swap_remove(nth);
        let toms = of.toms.post(&format!("/{path}"), &fields).await;
        let may = toms.status == 303;
        assert!(may || toms.status == 403, "/{path}: {}", toms.glance());

        let (mums_visit, toms_visit) = (of.mums_visit.clone(), of.toms_visit.clone());
        let offered: Vec<Value> = (0..)
            .zip(&written)
            .map(|(n, event)| {
                let nth = u128::try_from(nth * 100).unwrap() + n;
                let text = as_toms(event, &written_by_tom, nth).to_string();
                serde_json::from_str(&text.replace(&mums_visit, &toms_visit)).unwrap()
            })
            .collect();
        let n_offered = offered.len();
        let message = json!({
            "sync": 1, "household": written_by_tom.household, "since": null, "events": offered,
        });
        let answer = of.toms.post_json("/sync", message.to_string()).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        let answer: Value = serde_json::from_str(&answer.body).unwrap();
        let n_refused = answer["refused"].as_array().unwrap().len();
        if n_offered > 0 {
            assert_eq!(may, n_refused == 0, "/{path} on its page: {may}; {answer}");
        }
    }
    assert!(10 <= n_written, "the forms wrote only {n_written} events");
}

#[tokio::test]
async fn a_removed_device_is_refused_everywhere_at_once_and_told_what_to_do() {
    let mut of = visited().await;
    let listed = of.mums.get("/devices").await.body;
    let toms = listed.split("name=\"device\" value=\"").nth(1).unwrap();
    let toms = toms.split('"').next().unwrap().to_owned();
    let household = of.house.store.households().await.unwrap()[0];
    assert_eq!(
        of.mums.post("/devices/remove", &[("device", &toms)]).await.status,
        303
    );
    for path in ["/", "/first-aid", "/settings", "/devices"] {
        let told = of.toms.get(path).await;
        assert_eq!(told.status, 403, "{path}");
        assert!(
            told.body.contains("A grown-up’s device makes a new code"),
            "{path}: {}",
            told.glance()
        );
    }
    let before = log(&of.house).await.len();
    let visit = [("rat", of.rat.as_str()), ("rung", "sit-near"), ("did", "ate")];
    assert_eq!(of.toms.post("/visits", &visit).await.status, 403);
    let message = json!({"sync": 1, "household": household, "since": null, "events": []});
    let synced = of.toms.post_json("/sync", message.to_string()).await;
    assert_eq!(synced.status, 403);
    assert!(synced.body.contains("a new code lets it in"), "{}", synced.body);
    assert_eq!(log(&of.house).await.len(), before);
}
