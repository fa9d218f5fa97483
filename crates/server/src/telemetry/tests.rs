use super::*;

#[test]
fn what_was_counted_is_read_out_with_its_explanation() {
    let metrics = Metrics::new();
    metrics.counter(HTTP_SHED, &[]).increment(2);
    metrics.gauge(HTTP_CONNECTIONS, &[]).set(3.0);
    let labels = [
        ("method", "GET"),
        ("route", "/api/leads/{id}"),
        ("status", "2xx"),
    ];
    metrics
        .histogram(HTTP_REQUEST_SECONDS, &labels)
        .record(0.004);
    let text = metrics.render();
    let lines = [
        "touchbase_http_requests_shed_total 2",
        "touchbase_http_connections 3",
        r#"touchbase_http_request_duration_seconds_bucket{method="GET",route="/api/leads/{id}",status="2xx",le="0.005"} 1"#,
        "# HELP touchbase_http_connections Connections open now",
    ];
    for line in lines {
        assert!(
            text.lines().any(|found| found == line),
            "{line}\nis not in\n{text}"
        );
    }
}

#[test]
fn two_servers_in_one_process_count_for_themselves() {
    let (one, other) = (Metrics::new(), Metrics::new());
    one.counter(HTTP_SHED, &[]).increment(1);
    assert!(
        !other
            .render()
            .contains("touchbase_http_requests_shed_total 1")
    );
}

#[test]
fn names_are_unique_and_explained() {
    let mut names: Vec<_> = METRICS.iter().map(|metric| metric.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), METRICS.len());
    assert!(
        METRICS
            .iter()
            .all(|metric| metric.help.len() > 10 && metric.name.starts_with("touchbase_"))
    );
}
