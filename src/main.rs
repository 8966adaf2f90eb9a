//! The application's entry: mounts the interface in the browser.

#[cfg(target_arch = "wasm32")]
fn main() {
    linchpin::ui::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("Linchpin runs in the browser: `npm start` builds and serves it.");
    println!("For results on the command line: `cargo run --release --example evaluate -- FILE.json`.");
}
