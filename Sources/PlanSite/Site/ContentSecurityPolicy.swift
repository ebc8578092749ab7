/// What a page may load: its own stylesheet, script and pictures, and nothing else. No inline script or style, no
/// request that leaves the site.
public enum ContentSecurityPolicy {
  /// In every page's head. A `meta` element cannot forbid framing; the server files do.
  public static let text =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'"

  static let header = text + "; frame-ancestors 'none'"

  /// Headers beside the policy, by name.
  static let headers: [(name: String, value: String)] = [
    ("Content-Security-Policy", header),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
  ]
}
