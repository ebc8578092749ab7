import Diagnostics
import Output
import PlanModel

extension Block {
  /// Every national hotline with scope, hours, source and the day on which it was last checked.
  static let hotlineList = Block(
    name: "layanan-bantuan",
    summary: LocalizedText(
      id: "Semua layanan pengaduan nasional dengan sumber dan tanggal periksanya.",
      en: "All national helplines with their source and the day they were checked."),
    page: { page, _, html in
      for hotline in page.site.reference.hotlines { write(hotline, page, &html) }
    })

  private static func write(_ hotline: Hotline, _ page: PageContext, _ html: inout ByteBuffer) {
    let language = page.language
    html.append("<section class=\"card block\">\n<h3>")
    html.append(hotline.name(language))
    html.append("</h3>\n<p>")
    if let number = hotline.number {
      html.append(dial: number)
    } else {
      html.append(
        page(
          "Nomornya tidak dicetak: belum ada sumber terkini yang memastikannya",
          "The number is not printed: no current source confirms it"))
    }
    for channel in hotline.channels {
      html.append(" · ")
      html.append(titled: channel.text, link: channel.link, page)
      html.append(" (")
      html.append(channel.type.label, page)
      html.append(")")
    }
    html.append("</p>\n<dl class=\"meta\">")
    write(hotline.scope(language), page("Cakupan", "Scope"), &html)
    write(hotline.hours(language), page("Jam", "Hours"), &html)
    write(hotline.provider, page("Penyelenggara", "Run by"), &html)
    html.append("</dl>\n")
    if let note = hotline.note(language) {
      html.append("<p>")
      html.append(note)
      html.append("</p>\n")
    }
    html.append("<p class=\"small soft\">")
    html.append(page("Diperiksa pada ", "Checked on "))
    html.append(hotline.checkedOn, language)
    for citation in hotline.citations {
      html.append(" · ")
      html.append(titled: citation.title, link: citation.link, page)
    }
    html.append("</p>\n</section>\n")
  }

  private static func write(_ text: PlanText?, _ title: StaticString, _ html: inout ByteBuffer) {
    guard let text else { return }
    html.append("<div><dt>")
    html.append(title)
    html.append("</dt><dd>")
    html.append(text)
    html.append("</dd></div>")
  }
}

extension Hotline.ChannelType {
  var label: LocalizedText {
    switch self {
    case .telephone: LocalizedText(id: "telepon", en: "telephone")
    case .whatsApp: LocalizedText(verbatim: "WhatsApp")
    case .sms: LocalizedText(verbatim: "SMS")
    case .email: LocalizedText(id: "surel", en: "e-mail")
    case .website: LocalizedText(id: "laman", en: "website")
    case .app: LocalizedText(id: "aplikasi", en: "app")
    case .counter: LocalizedText(id: "loket", en: "counter")
    }
  }
}
