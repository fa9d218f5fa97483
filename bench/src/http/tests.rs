use super::*;

#[test]
fn a_head_says_the_status_and_where_the_answer_ends() {
    let table = [
        ("HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\n", "", (200, 3)),
        (
            "HTTP/1.1 201 Created\r\nContent-Length:12\r\nx: y\r\n\r\n",
            "{\"a\"",
            (201, 12),
        ),
        (
            "HTTP/1.1 204 \r\nX-Content-Length: 9\r\ncontent-length: 0\r\n\r\n",
            "",
            (204, 0),
        ),
        (
            "HTTP/1.1 503 Service Unavailable\r\nCONTENT-LENGTH: 1\r\n\r\n",
            "\r\n\r\n",
            (503, 1),
        ),
    ];
    for (header, body, (status, body_bytes)) in table {
        let expected = Head {
            status,
            header_bytes: header.len(),
            body_bytes,
        };
        let found = read_head(format!("{header}{body}").as_bytes()).unwrap();
        assert_eq!(found, Some(expected), "{header:?}");
    }
}

#[test]
fn a_head_that_has_not_come_whole_is_waited_for() {
    for received in ["", "HTT", "HTTP/1.1 200 OK\r\ncontent-length: 3\r\n"] {
        assert_eq!(
            read_head(received.as_bytes()).unwrap(),
            None,
            "{received:?}"
        );
    }
}

#[test]
fn what_this_client_cannot_read_is_an_error() {
    let table = [
        ("SSH-2.0-x\r\n\r\n", "no answer in HTTP"),
        ("HTTP/1.1 2\r\n\r\n", "no answer in HTTP"),
        ("HTTP/1.1 200 OK\r\n\r\n", "does not say how long"),
        (
            "HTTP/1.1 200 OK\r\ncontent-length: many\r\n\r\n",
            "does not say how long",
        ),
        (
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n",
            "in chunks",
        ),
    ];
    for (received, expected) in table {
        let error = read_head(received.as_bytes()).unwrap_err().to_string();
        assert!(error.contains(expected), "{received:?}: {error}");
    }
}

/// What a client gets when the server sends these pieces, each as soon as the one before it was taken.
async fn answered(pieces: &[&str]) -> anyhow::Result<(u16, String)> {
    let (client, mut server) = tokio::io::duplex(7);
    let mut connection = Connection::over(client);
    let serve = async {
        let mut request = [0; 4];
        server.read_exact(&mut request).await.unwrap();
        for piece in pieces {
            // A client that has seen enough is gone.
            drop(server.write_all(piece.as_bytes()).await);
        }
        drop(server);
    };
    let exchange = async {
        let answer = connection.exchange(b"GET?").await;
        answer.map(|answer| {
            (
                answer.status,
                String::from_utf8(answer.body.to_vec()).unwrap(),
            )
        })
    };
    tokio::join!(serve, exchange).1
}

#[tokio::test]
async fn an_answer_may_come_in_any_pieces() {
    let whole = "HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\n{\"a\"}";
    for at in 0..whole.len() {
        let (first, second) = whole.split_at(at);
        let answer = answered(&[first, second]).await.unwrap();
        assert_eq!(answer, (200, "{\"a\"}".to_owned()), "cut at {at}");
    }
}

#[tokio::test]
async fn an_answer_that_ends_early_or_late_is_an_error() {
    let early = answered(&["HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\n{}"]).await;
    assert!(early.unwrap_err().to_string().contains("closed"));
    // Seven bytes at a time: the last of them hold what was not announced.
    let late = answered(&["HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\n12345"]).await;
    assert!(
        late.unwrap_err()
            .to_string()
            .contains("more than it announced")
    );
}
