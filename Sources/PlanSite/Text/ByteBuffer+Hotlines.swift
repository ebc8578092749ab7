import Diagnostics
import Output
import PlanModel

extension Hotline {
  /// The text in the page's language where the reference gives one.
  func name(_ language: Language) -> PlanText { language == .english ? nameEnglish ?? name : name }
  func hours(_ language: Language) -> PlanText? { language == .english ? hoursEnglish ?? hours : hours }
  func scope(_ language: Language) -> PlanText? { language == .english ? scopeEnglish ?? scope : scope }
  func note(_ language: Language) -> PlanText? { language == .english ? noteEnglish ?? note : note }
}

extension ByteBuffer {
  /// What to dial, as a link where it can be dialled.
  mutating func append(dial number: PlanText) {
    let digits = number.bytes.filter { ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")) || $0 == UInt8(ascii: "+") }
    let isPlain = number.bytes.allSatisfy { $0 < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "z")).contains($0) }
    guard isPlain, digits.count >= 3 else {
      append("<b>")
      append(number)
      append("</b>")
      return
    }
    append("<a href=\"tel:")
    append(url: digits[...])
    append("\">")
    append(number)
    append("</a>")
  }

  /// A link from somebody's file: shown as text unless its address may be published.
  mutating func append(link address: PlanText, _ text: PlanText) {
    guard WebAddress(address.bytes) != nil else {
      append(text)
      return
    }
    append("<a rel=\"nofollow ugc\" href=\"")
    append(url: address.bytes)
    append("\">")
    append(text)
    append("</a>")
  }

  /// A source or piece of evidence by its title, which keeps its language, as a link where it has an address.
  mutating func append(titled title: PlanText, link: PlanText?, _ page: PageContext) {
    guard let link, WebAddress(link.bytes) != nil else {
      append(data: title, page)
      return
    }
    append("<a rel=\"nofollow ugc\" href=\"")
    append(url: link.bytes)
    append("\"")
    appendDataLanguage(page)
    append(">")
    append(title)
    append("</a>")
  }

  /// One hotline as the footer shows it: what to dial, whom one reaches.
  mutating func append(footer hotline: Hotline, _ page: PageContext) {
    append("<li>")
    if let number = hotline.number {
      append(dial: number)
    } else if let channel = hotline.channels.first {
      append(titled: channel.text, link: channel.link, page)
    } else {
      append("<b>–</b>")
    }
    append("<span>")
    append(hotline.name(page.language))
    if let hours = hotline.hours(page.language) {
      append(" · ")
      append(hours)
    }
    append("</span></li>\n")
  }
}
