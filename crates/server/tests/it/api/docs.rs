//! `/docs`: readable, and asks nothing of any other host.

use super::world::World;
use touchbase::api::PROBLEM_CODES;

const FILE_TYPES: [&str; 3] = [".js", ".css", ".png"];

#[tokio::test]
async fn the_reader_comes_whole_from_here() {
    let world = World::new().await;
    let moved = world.nobody().get("/docs").await;
    assert_eq!(
        (moved.status.as_u16(), &moved.headers["location"]),
        (308, &"/docs/".parse().unwrap())
    );
    let page = world.nobody().get("/docs/").await;
    assert_eq!(
        (page.status.as_u16(), &page.headers["content-type"]),
        (200, &"text/html".parse().unwrap())
    );
    let html = String::from_utf8(page.bytes).unwrap();
    assert!(!html.contains("//"), "{html}");
    let files = html
        .split(['"', '\''])
        .filter(|part| FILE_TYPES.iter().any(|file_type| part.ends_with(file_type)));
    let files: Vec<&str> = files.collect();
    assert!(files.len() >= 5, "{html}");
    for file in files {
        let file = world
            .nobody()
            .get(&format!("/docs/{}", file.trim_start_matches("./")))
            .await;
        assert_eq!(file.status, 200);
        assert!(
            file.headers["content-security-policy"]
                .to_str()
                .unwrap()
                .contains("connect-src 'self'")
        );
    }
    let script = world.nobody().get("/docs/swagger-initializer.js").await;
    let script = String::from_utf8(script.bytes).unwrap();
    assert!(
        script.contains("\"/openapi.json\"") && script.contains("\"validatorUrl\": \"none\""),
        "{script}"
    );
    assert!(!script.contains("https://"), "{script}");
    assert_eq!(world.nobody().get("/docs/nothing").await.status, 404);
}

#[tokio::test]
async fn every_refusal_is_explained() {
    let world = World::new().await;
    let page = String::from_utf8(world.nobody().get("/docs/problems").await.bytes).unwrap();
    for known in &PROBLEM_CODES {
        assert!(
            page.contains(&format!("id=\"{}\"", known.code)),
            "{}",
            known.code
        );
    }
    assert!(!page.contains("//"), "it links to nowhere else");
    let codes: Vec<&str> = PROBLEM_CODES.iter().map(|known| known.code).collect();
    let by_status = PROBLEM_CODES.iter().map(|known| (known.status, known.code));
    assert!(by_status.is_sorted(), "in order, each once: {codes:?}");
}
