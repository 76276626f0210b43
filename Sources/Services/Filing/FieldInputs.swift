import Titles

/// A value as the inputs of a form would send it: the inverse of decoding.
enum FieldInputs {
  static func of(_ value: FieldValue?, shape: ControlShape, named name: String) -> [String: [String]] {
    switch shape {
    case .period:
      var period = PeriodValue(from: "")
      if case .period(let held) = value { period = held }
      return ["\(name).from": [period.from], "\(name).to": [period.to], "\(name).open": [period.isOpen ? "on" : ""]]
    case .search:
      guard case .reference(let reference) = value else { return [name: [""], "\(name).id": [""]] }
      return [name: [reference.name], "\(name).id": [reference.id]]
    case .checkboxes:
      let tokens = value?.tokens ?? []
      return [name: tokens.isEmpty ? [""] : tokens]
    case .radios:
      // A yes or a no is a flag; a choice is its code.
      return [name: [value?.tokens.first ?? ""]]
    case .files, .photo, .verified, .readOnly: return [:]
    case .text, .longText, .select, .date, .month: return [name: [value?.plainText ?? ""]]
    }
  }
}
