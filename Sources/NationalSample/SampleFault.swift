/// What breaks a file: one fault a broken file, of the kinds that people make.
enum SampleFault: CaseIterable {
  case tab, duplicateKey, unknownKey, missingKey, wrongType, unquotedCode, badIndent, unknownReference

  /// - Parameter text: a sound document; a Markdown page is broken by raw HTML that is dropped, so it is left as it is.
  func applied(to text: String, path: String) -> String {
    guard path.hasSuffix(".yaml") else { return text }
    switch self {
    case .tab: return text + "\tcatatan: indentasi dengan tab\n"
    case .duplicateKey: return text + "wilayah: \"11\"\n"
    case .unknownKey: return text + "catatn: kunci yang salah eja\n"
    case .missingKey: return replacing("wilayah: ", with: "wilayh: ", in: text)
    case .wrongType: return replacing("status: ", with: "status: [x, y] # ", in: text)
    case .unquotedCode: return replacing("wilayah: \"", with: "wilayah: 1.5 # \"", in: text)
    case .badIndent: return text + "   catatan: indentasi ganjil\n  lain: x\n"
    case .unknownReference: return replacing("instansi: dp3a", with: "instansi: dpa3", in: text)
    }
  }

  /// Replaces the first occurrence; a file without it gets an unknown key instead.
  private func replacing(_ old: String, with new: String, in text: String) -> String {
    guard let range = text.firstRange(of: old) else { return SampleFault.unknownKey.applied(to: text, path: ".yaml") }
    return text.replacingCharacters(range, new)
  }
}

extension String {
  fileprivate func replacingCharacters(_ range: Range<Index>, _ replacement: String) -> String {
    self[..<range.lowerBound] + replacement + self[range.upperBound...]
  }
}
