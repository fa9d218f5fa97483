use super::*;

fn head(status: u16, head_bytes: usize, body_bytes: usize) -> Head {
    Head {
        status,
        head_bytes,
        body_bytes,
    }
}

#[test]
fn a_head_says_the_status_and_where_the_answer_ends() {
    let table: [(&str, Option<Head>); 6] = [
        ("", None),
        ("HTTP/1.1 200 OK\r\ncontent-length: 3\r\n", None),
        (
            "HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\n",
            Some(head(200, 38, 3)),
        ),
        (
            "HTTP/1.1 201 Created\r\nContent-Length:12\r\nx: y\r\n\r\n{\"a\"",
            Some(head(201, 49, 12)),
        ),
        (
            "HTTP/1.1 204 \r\nX-Content-Length: 9\r\ncontent-length: 0\r\n\r\n",
            Some(head(204, 58, 0)),
        ),
        (
            "HTTP/1.1 503 Service Unavailable\r\nCONTENT-LENGTH: 1\r\n\r\n\r\n\r\n",
            Some(head(503, 55, 1)),
        ),
    ];
    for (received, expected) in table {
        assert_eq!(read_head(received.as_bytes()).unwrap(), expected, "{received:?}");
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
        answer.map(|answer| (answer.status, String::from_utf8(answer.body.to_vec()).unwrap()))
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
    assert!(late.unwrap_err().to_string().contains("more than it announced"));
}
