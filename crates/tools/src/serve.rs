//! A small server of static files, with the headers that the game is shipped with.

use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener},
    path::{Path, PathBuf},
    sync::Arc,
};

use axum::{
    Router,
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use steps::{Explain as _, Failure};

use crate::dist;

/// What the pages may do: only what comes with the game.
pub const CSP: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
    font-src 'self'; connect-src 'self'; media-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'";

/// Takes the port, so that a taken one is known before anything is built.
///
/// # Errors
/// When the port is taken.
pub fn bind(port: u16) -> Result<TcpListener, Failure> {
    let address = SocketAddr::from((Ipv4Addr::UNSPECIFIED, port));
    let listener = TcpListener::bind(address).explain(
        || format!("listening on port {port}"),
        "another program uses this port: stop it, or choose another with `--port 8081`",
    )?;
    listener
        .set_nonblocking(true)
        .explain(|| format!("preparing port {port}"), "run the command again")?;
    Ok(listener)
}

/// The addresses under which this machine can be reached, its own name first.
pub fn addresses(listener: &TcpListener) -> Vec<String> {
    let port = listener.local_addr().map_or(0, |address| address.port());
    let mut hosts = vec![IpAddr::V4(Ipv4Addr::LOCALHOST)];
    // Without the list of interfaces the loopback address still works.
    for interface in if_addrs::get_if_addrs().unwrap_or_default() {
        let ip = interface.ip();
        if ip.is_ipv4() && !hosts.contains(&ip) {
            hosts.push(ip);
        }
    }
    hosts.into_iter().map(|ip| format!("http://{ip}:{port}/")).collect()
}

/// Serves a folder until the program ends.
///
/// # Errors
/// When the server cannot start.
pub fn serve(listener: TcpListener, folder: &Path) -> Result<(), Failure> {
    let cure = "run the command again";
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_io()
        .build()
        .explain(|| "starting the server".to_owned(), cure)?;
    let folder: Arc<Path> = folder.into();
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)
            .explain(|| "starting the server".to_owned(), cure)?;
        let app = Router::new().fallback(answer).with_state(folder);
        axum::serve(listener, app).await.explain(|| "serving".to_owned(), cure)
    })
}

async fn answer(State(folder): State<Arc<Path>>, request: Request) -> Response {
    let mut response = match *request.method() {
        Method::GET | Method::HEAD => file(&folder, request.uri().path(), request.headers()).await,
        _ => StatusCode::METHOD_NOT_ALLOWED.into_response(),
    };
    if request.method() == Method::HEAD {
        *response.body_mut() = Body::empty();
    }
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(CSP));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}

async fn file(folder: &Path, path: &str, headers: &HeaderMap) -> Response {
    let name = match path.trim_start_matches('/') {
        "" => "index.html",
        name => name,
    };
    let Some(path) = inside(folder, name) else { return StatusCode::NOT_FOUND.into_response() };
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok()).unwrap_or("");
    for (encoding, kind) in [("br", "br"), ("gzip", "gz")] {
        if accepts(accepted, encoding)
            && let Ok(bytes) = tokio::fs::read(with_kind(&path, kind)).await
        {
            return found(name, bytes, Some(encoding));
        }
    }
    match tokio::fs::read(&path).await {
        Ok(bytes) => found(name, bytes, None),
        Err(_) => (StatusCode::NOT_FOUND, "There is nothing here.\n").into_response(),
    }
}

fn found(name: &str, bytes: Vec<u8>, encoding: Option<&'static str>) -> Response {
    let keep =
        if dist::is_hashed(name) { "public, max-age=31536000, immutable" } else { "no-cache" };
    let length = bytes.len();
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    // Said here, because a HEAD request loses the body.
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(mime(name)));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = encoding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

/// The file a request means; none for names that are not ours (`..`, hidden files, escapes).
fn inside(folder: &Path, name: &str) -> Option<PathBuf> {
    let mut path = folder.to_owned();
    for part in name.split('/') {
        let plain = part.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b));
        if part.is_empty() || part.starts_with('.') || !plain {
            return None;
        }
        path.push(part);
    }
    Some(path)
}

fn accepts(accepted: &str, encoding: &str) -> bool {
    accepted.split(',').any(|offer| {
        let mut parts = offer.split(';').map(str::trim);
        parts.next() == Some(encoding) && parts.next() != Some("q=0")
    })
}

fn with_kind(path: &Path, kind: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(kind);
    name.into()
}

fn mime(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or("") {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "ttf" => "font/ttf",
        "otf" => "font/otf",
        "woff2" => "font/woff2",
        "ogg" | "opus" => "audio/ogg",
        "mp3" => "audio/mpeg",
        "m4a" => "audio/mp4",
        "wav" => "audio/wav",
        "ron" | "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_of_the_site() {
        let folder = Path::new("/site");
        assert_eq!(inside(folder, "fonts/a.ttf"), Some("/site/fonts/a.ttf".into()));
        for name in ["../a", "a/../../b", ".hidden", "a//b", "%2e%2e/a", "a\\b"] {
            assert_eq!(inside(folder, name), None, "{name}");
        }
    }

    #[test]
    fn encodings() {
        assert!(accepts("gzip, deflate, br", "gzip"));
        assert!(accepts("deflate, gzip;q=0.5", "gzip"));
        assert!(!accepts("gzip;q=0", "gzip"));
        assert!(!accepts("", "gzip"));
    }
}
