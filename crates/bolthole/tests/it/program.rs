//! Starting the program, and talking plain HTTP with it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

/// The program, ready for its words.
pub(crate) fn bolthole(words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bolthole"));
    command.args(words).stdin(Stdio::null());
    command
}

/// Runs it to its end with that on stdin.
pub(crate) fn run(words: &[&str], stdin: &str) -> Output {
    let mut command = bolthole(words);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut pipe = child.stdin.take().unwrap();
    // A program that refuses its words does not wait to be told more.
    let _ = pipe.write_all(stdin.as_bytes());
    drop(pipe);
    child.wait_with_output().unwrap()
}

/// Exit status and what stderr said.
pub(crate) fn refusal(words: &[&str], stdin: &str) -> String {
    let output = run(words, stdin);
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        "",
        "a refusal answers nothing on stdout"
    );
    format!(
        "{} {}",
        output.status.code().unwrap(),
        String::from_utf8_lossy(&output.stderr).trim_end()
    )
}

/// A server that runs until it is dropped.
pub(crate) struct Serving {
    pub(crate) child: Child,
    pub(crate) address: SocketAddr,
    /// The set-up link's code, if one was printed.
    pub(crate) code: Option<String>,
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Starts `bolthole serve` on a free port and waits for its first line.
pub(crate) fn serve(data: &Path, wants_link: bool) -> Serving {
    let mut words = vec![
        "serve",
        "--listen",
        "127.0.0.1:0",
        "--data",
        data.to_str().unwrap(),
    ];
    if wants_link {
        words.push("--new-link");
    }
    let mut child = bolthole(&words).stdout(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let first = lines.next().unwrap().unwrap();
    let address = first
        .strip_prefix("listening on http://")
        .unwrap_or_else(|| panic!("{first}"))
        .parse()
        .unwrap();
    let code = wants_link.then(|| {
        lines
            .next()
            .unwrap()
            .unwrap()
            .rsplit_once("code=")
            .unwrap()
            .1
            .to_owned()
    });
    Serving { child, address, code }
}

impl Serving {
    /// Lets a device in by the printed link; gives its cookie.
    pub(crate) fn set_up(&self) -> String {
        let form = format!("code={}", self.code.as_ref().unwrap());
        let told = Line::to(self.address, "").unwrap().post("/setup", &form).unwrap();
        let cookie = told
            .lines()
            .find_map(|line| line.strip_prefix("set-cookie: "))
            .unwrap_or_else(|| panic!("{told}"));
        cookie.split(';').next().unwrap().to_owned()
    }
}

/// One kept-alive connection with a cookie.
pub(crate) struct Line {
    stream: BufReader<TcpStream>,
    address: SocketAddr,
    cookie: String,
}

impl Line {
    pub(crate) fn to(address: SocketAddr, cookie: &str) -> std::io::Result<Line> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        Ok(Line {
            stream: BufReader::new(stream),
            address,
            cookie: cookie.to_owned(),
        })
    }

    /// The whole answer; an error where the line went down before its end.
    pub(crate) fn get(&mut self, path: &str) -> std::io::Result<String> {
        self.send(&format!("GET {path} HTTP/1.1\r\n{}\r\n", self.always()))
    }

    pub(crate) fn post(&mut self, path: &str, form: &str) -> std::io::Result<String> {
        let kind = "content-type: application/x-www-form-urlencoded";
        let (always, n_bytes) = (self.always(), form.len());
        self.send(&format!("POST {path} HTTP/1.1\r\n{always}origin: http://{}\r\n{kind}\r\ncontent-length: {n_bytes}\r\n\r\n{form}", self.address))
    }

    fn always(&self) -> String {
        format!("host: {}\r\ncookie: {}\r\n", self.address, self.cookie)
    }

    fn send(&mut self, request: &str) -> std::io::Result<String> {
        self.stream.get_mut().write_all(request.as_bytes())?;
        let mut told = String::new();
        let mut n_bytes = 0;
        loop {
            let start = told.len();
            if self.stream.read_line(&mut told)? == 0 {
                return Err(std::io::ErrorKind::UnexpectedEof.into());
            }
            let line = told[start..].trim_end();
            if line.is_empty() {
                break;
            }
            if let Some(length) = line.strip_prefix("content-length: ") {
                n_bytes = length.parse().unwrap();
            }
        }
        let mut body = vec![0; n_bytes];
        self.stream.read_exact(&mut body)?;
        Ok(told + &String::from_utf8_lossy(&body))
    }
}
