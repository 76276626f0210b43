/// The kinds of input that a page must be able to show, with their values as typed.
public enum ControlShape: Hashable, Sendable {
  /// One line of text; `suffix` stands behind it (学时, 万元).
  case text(value: String, mode: TextMode, maxLength: Int?, suffix: String?)
  /// Several lines, with a counter.
  case longText(value: String, maxLength: Int)
  /// One of a list. `parent` is the field that decides which entries there are.
  case select(value: String, options: [FormOption], parent: String?)
  /// One of a few, all shown.
  case radios(value: String, options: [FormOption])
  /// Any number of a few.
  case checkboxes(values: [String], options: [FormOption])
  /// A date, `yyyy-MM-dd`.
  case date(value: String, earliest: Day?, latest: Day?)
  /// A month, `yyyy-MM`.
  case month(value: String)
  /// From … to …; `openLabel` is 至今, or what else an open end is called, where it may be open.
  case period(value: PeriodValue, precision: DatePrecision, openLabel: String?)
  /// Uploaded files.
  case files(FileSlot)
  /// The photo.
  case photo(FileSlot)
  /// A thing that is looked up by name; `list` says where.
  case search(value: ReferenceValue, list: String)
  /// Text that the person cannot change.
  case readOnly(DisplayContent)
  /// What a register said, with the slot for what stands in for it; nil where it passed.
  case verified(fact: VerifiedFact?, slot: FileSlot?)
}
