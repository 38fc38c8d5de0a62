//! What leaves the notebook: files for other programs, and the calendar.

use crate::house::{House, between};
use crate::joining::joined;

#[tokio::test]
async fn a_file_is_made_for_a_grown_up_and_for_nobody_else() {
    let house = House::new();
    let mut phone = house.let_in().await;
    for (form, kind) in [
        ("table", "text/csv"),
        ("boris", "application/json"),
        ("boris-events", "text/tab-separated"),
    ] {
        let told = phone.get(&format!("/exports/{form}")).await;
        assert_eq!(told.status, 200, "{}", told.glance());
        assert!(told.header("content-type").starts_with(kind), "{form}");
        assert!(
            told.header("content-disposition").starts_with("attachment"),
            "{form}"
        );
        assert_eq!(
            house.stranger().get(&format!("/exports/{form}")).await.status,
            403,
            "{form}"
        );
    }
    assert_eq!(phone.get("/exports/xls").await.status, 404);
    assert_eq!(phone.get("/exports").await.status, 200);
    let mut childs = joined(&house, &mut phone, "child", "Tom").await;
    assert_eq!(childs.get("/exports/table").await.status, 403);
    assert_eq!(childs.get("/calendar").await.status, 403);
}

#[tokio::test]
async fn a_file_for_research_is_made_only_where_somebody_chose_it() {
    let house = House::new();
    let mut phone = house.let_in().await;
    assert_eq!(
        phone.get("/exports/research").await.status,
        303,
        "back to the page that says what leaves"
    );
    let refused = phone.post("/exports", &[]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("Tick the box"), "{}", refused.glance());
    let given = phone.post("/exports", &[("agree", "yes")]).await;
    assert_eq!(given.status, 200);
    assert_eq!(given.header("content-type"), "application/x-ndjson");
}

#[tokio::test]
async fn a_calendar_is_read_by_its_address_alone_until_there_is_another() {
    let house = House::new();
    let mut phone = house.let_in().await;
    let mut address = async |form: &[(&str, &str)]| {
        let page = phone.post("/calendar", form).await;
        assert_eq!(page.status, 200, "{}", page.glance());
        between(&page.body, "http://127.0.0.1:8080", "\"")
            .unwrap_or_default()
            .replace("&amp;", "&")
    };
    let first = address(&[("hour", "none")]).await;
    let told = house.stranger().get(&first).await;
    assert_eq!(told.status, 200, "{first}: {}", told.glance());
    assert!(told.body.starts_with("BEGIN:VCALENDAR\r\n") && told.body.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(told.header("content-type"), "text/calendar; charset=utf-8");

    let hours = [
        ("hour", "at"),
        ("at", "18:00"),
        ("quiet-from", "21:00"),
        ("quiet-until", "08:00"),
    ];
    let second = address(&hours).await;
    assert!(second.ends_with("?at=18:00&quiet=21:00-08:00"), "{second}");
    assert!(house.stranger().get(&second).await.body.contains("T180000"));
    assert_eq!(
        house.stranger().get(&first).await.status,
        404,
        "the one before tells nothing more"
    );
    address(&[("end", "yes")]).await;
    assert_eq!(house.stranger().get(&second).await.status, 404);
    assert_eq!(house.stranger().get("/calendar/00.ics").await.status, 404);
}
