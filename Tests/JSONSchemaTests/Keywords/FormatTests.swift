import Testing

/// `format` as an assertion.
@Suite struct FormatTests {
  static func format(_ name: String, valid: [String], invalid: [String]) -> KeywordCase {
    KeywordCase("{format: \(name)}", valid: valid.map(quoted) + ["12", "null", "[]"], invalid: invalid.map(quoted))
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
  }

  @Test(arguments: [
    format(
      "date", valid: ["2024-02-29", "2000-02-29", "0000-01-01", "9999-12-31"],
      invalid: ["2023-02-29", "1900-02-29", "2024-04-31", "2024-13-01", "2024-00-10", "2024-1-01", "2024-01-01Z", ""]),
    format(
      "date-time",
      valid: [
        "2024-01-01T00:00:00Z", "2024-01-01t00:00:00.5z", "2024-01-01T23:59:59+07:00", "2016-12-31T23:59:60Z",
        "2017-01-01T06:59:60+07:00", "2016-12-31T18:29:60.25-05:30", "2024-01-01T00:00:00-00:00",
        "2012-06-30T23:59:60Z",
      ],
      invalid: [
        "2024-01-01", "2024-01-01T24:00:00Z", "2024-01-01T00:60:00Z", "2024-01-01T00:00:61Z", "2024-01-01 00:00:00Z",
        "2024-01-01T00:00:00", "2024-01-01T00:00:00.Z", "2024-01-01T00:00:00+24:00", "2024-01-01T00:00:00+0700",
        "2016-12-31T22:59:60Z", "2016-12-30T23:59:60Z", "2017-01-01T06:59:60+06:00", "2024-02-30T00:00:00Z",
        "2024-01-01T00:00:00Zz", "2024-01-01T00:00Z",
      ]),
    format(
      "uuid", valid: ["2EB8AA08-aa98-11ea-b4aa-73b441d16380", "00000000-0000-0000-0000-000000000000"],
      invalid: [
        "2eb8aa08aa9811eab4aa73b441d16380", "2eb8aa08-aa98-11ea-b4aa-73b441d1638",
        "{2eb8aa08-aa98-11ea-b4aa-73b441d16380}", "2eb8aa08-aa98-11ea-b4aa-73b441d1638g", "",
      ]),
    format(
      "email",
      valid: [
        "a@b", "dp3a@kupangkota.go.id", "a.b+c@d-e.f", "\"a b\"@c.d", "\"\\\"\"@c", "a@[127.0.0.1]",
        "a@[IPv6:2001:db8::7]", "a@[ipv6:::1]",
      ],
      invalid: [
        "", "a", "@b", "a@", "a@b@c", ".a@b", "a.@b", "a..b@c", "a b@c", "a@b..c", "a@-b", "a@b-", "a@b_c", "a@[1.2.3]",
        "a@[IPv6:::1", "\"a@b", "é@b", "a@b.", "a@[256.0.0.1]",
      ]),
    format(
      "uri",
      valid: [
        "https://contoh.go.id/", "http://a:80/b?c=d&e#f", "mailto:a@b", "urn:isbn:1", "ftp://[::1]:21/", "a:",
        "file:///a",
        "http://user:pass@host/%C3%A9", "http://[v1.a:b]/", "http://[::ffff:1.2.3.4]/", "http://host:/", "x://",
        "tel:+62",
        "http://[1:2:3:4:5:6:7:8]", "http://[1::]", "http://a/b//c", "http://a?b/c?d",
      ],
      invalid: [
        "", "//a", "/a", "a", "http://a b", "http://a/é", "http://a/%G0", "http://[::1", "http://[1:2]/", "http://a:b/",
        "1a://b", "http://a/[b]", "http://a@b@c", "http://[1:2:3:4:5:6:7:8:9]", "http://[1::2::3]", "http://[::1.2.3]",
        "http://a#b#c", "http://[12345::]", "http://[::1]a", "http://[fe80::1%25eth0]", "http://a\n", "^://a",
      ]),
  ]) func formats(_ keyword: KeywordCase) throws { try keyword.check() }
}
