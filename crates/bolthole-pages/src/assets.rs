/// A file that pages ask for under `assets/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asset {
    /// Its name below `assets/`, such as `fonts/OFL.txt`.
    pub name: &'static str,
    /// Its media type.
    pub content_type: &'static str,
    /// Its bytes.
    pub bytes: &'static [u8],
}

/// Every file that a page may ask for; nothing else is served under `assets/`.
pub fn assets() -> &'static [Asset] {
    &ASSETS
}

static ASSETS: [Asset; 15] = [
    Asset {
        name: "look.css",
        content_type: "text/css; charset=utf-8",
        bytes: include_bytes!("../../../web/look.css"),
    },
    Asset {
        name: "bolthole.js",
        content_type: "text/javascript; charset=utf-8",
        bytes: include_bytes!("../../../web/bolthole.js"),
    },
    Asset {
        name: "visit.js",
        content_type: "text/javascript; charset=utf-8",
        bytes: include_bytes!("../../../web/visit.js"),
    },
    Asset {
        name: "photo.js",
        content_type: "text/javascript; charset=utf-8",
        bytes: include_bytes!("../../../web/photo.js"),
    },
    Asset {
        name: "queue.js",
        content_type: "text/javascript; charset=utf-8",
        bytes: include_bytes!("../../../web/queue.js"),
    },
    Asset {
        name: "listening.css",
        content_type: "text/css; charset=utf-8",
        bytes: include_bytes!("../../../web/listening.css"),
    },
    Asset {
        name: "listening.js",
        content_type: "text/javascript; charset=utf-8",
        bytes: include_bytes!("../../../web/listening.js"),
    },
    Asset {
        name: "phone.js",
        content_type: "text/javascript; charset=utf-8",
        bytes: include_bytes!("../../../web/phone.js"),
    },
    Asset {
        name: "manifest.webmanifest",
        content_type: "application/manifest+json",
        bytes: include_bytes!("../../../web/manifest.webmanifest"),
    },
    Asset {
        name: "icon-180.png",
        content_type: "image/png",
        bytes: include_bytes!("../../../web/icon-180.png"),
    },
    Asset {
        name: "icon-192.png",
        content_type: "image/png",
        bytes: include_bytes!("../../../web/icon-192.png"),
    },
    Asset {
        name: "icon-512.png",
        content_type: "image/png",
        bytes: include_bytes!("../../../web/icon-512.png"),
    },
    Asset {
        name: "mark.svg",
        content_type: "image/svg+xml",
        bytes: include_bytes!("../../../web/mark.svg"),
    },
    Asset {
        name: "fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2",
        content_type: "font/woff2",
        bytes: include_bytes!("../../../web/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2"),
    },
    Asset {
        name: "fonts/OFL.txt",
        content_type: "text/plain; charset=utf-8",
        bytes: include_bytes!("../../../web/fonts/OFL.txt"),
    },
];

#[cfg(test)]
mod tests;
