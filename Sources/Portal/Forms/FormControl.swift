import Titles

/// One field of a form as data, shown as the input of its kind. What a field looks like is decided here and nowhere else.
struct FormControl: Component {
  let control: FieldControl
  let issues: FormIssues
  let places: FormPlaces
  /// What a handler asks to have corrected at this field.
  var note: String?

  init(_ control: FieldControl, issues: FormIssues, places: FormPlaces, note: String? = nil) {
    self.control = control
    self.issues = issues
    self.places = places
    self.note = note
  }

  var html: HTML {
    // Its place is kept: another answer may bring it back while the page is open.
    guard control.isVisible else { return "<div data-field=\"\(control.name)\" hidden></div>\n" }
    switch control.shape {
    case .text(let value, let mode, let maxLength, let suffix): return text(value, mode, maxLength, suffix)
    case .longText(let value, let maxLength): return TextAreaField(info, value: value, limit: maxLength).html
    case .select(let value, let options, _): return SelectField(info, choices: choices(options), value: value).html
    case .radios(let value, let options): return RadioGroup(info, choices: choices(options), value: value).html
    case .checkboxes(let values, let options):
      return CheckboxGroup(info, choices: choices(options), values: values).html
    case .date(let value, let earliest, let latest):
      return DateField(info, value: value, earliest: earliest?.description, latest: latest?.description).html
    case .month(let value): return DateField(info, value: value, precision: .month).html
    case .period(let value, let precision, let openLabel): return period(value, precision, openLabel)
    case .files(let slot): return files(slot.files, slot.accepts, slot.maximumBytes, slot.maximumFiles, slot.limitsText, HTML())
    case .photo(let slot): return photo(slot.files.first, slot.limitsText, slot.maximumBytes)
    case .search(let value, let list): return search(value, list)
    case .readOnly(let content): return readOnly(content)
    case .verified(let fact, let slot):
      return verified(fact, slot.map { ($0.files, $0.accepts, $0.maximumBytes, $0.maximumFiles, $0.limitsText) })
    }
  }

  private var info: FieldInfo {
    let hint = [control.hint, control.example.map { "例：\($0)" }].compactMap { $0 }.joined(separator: " ")
    return FieldInfo(
      control.name, control.label, required: control.isRequired, hint: hint.isEmpty ? nil : hint,
      error: issues.within(control.name), wide: control.width == .full, note: note)
  }

  private func choices(_ options: [FormOption]) -> [Choice] {
    options.map { Choice($0.code, $0.label, isDisabled: !$0.isCurrent) }
  }

  private func text(_ value: String, _ mode: TextMode, _ maxLength: Int?, _ suffix: String?) -> HTML {
    switch mode {
    case .numeric, .decimal: return NumberField(info, value: value, unit: suffix, decimal: mode == .decimal).html
    case .telephone: return TextField(info, value: value, kind: .tel, limit: maxLength).html
    case .email: return TextField(info, value: value, kind: .email, limit: maxLength).html
    case .text: return TextField(info, value: value, limit: maxLength).html
    }
  }

  private func period(_ value: PeriodValue, _ precision: DatePrecision, _ openLabel: String?) -> HTML {
    DateRangeField(
      info, from: value.from, to: value.to, open: openLabel.map { DateRangeField.Open($0, isTicked: value.isOpen) },
      precision: precision == .day ? .day : .month
    ).html
  }

  private func search(_ value: ReferenceValue, _ list: String) -> HTML {
    guard let source = places.search(list) else {
      return TextField(info, value: value.name, autocomplete: "off", suggestions: places.suggestions(list)).html
    }
    let chosen = value.id.isEmpty ? nil : Choice(value.id, value.name)
    return SearchChoice(
      info, chosen: chosen, query: value.name, results: choices(places.found[control.name] ?? []), source: source.description
    ).html
  }

  private func readOnly(_ content: DisplayContent) -> HTML {
    let shown: HTML =
      switch content {
      case .text(let text), .longText(let text): "\(text)"
      case .files(let files): "\(each: files, { file in "\(Link(file.name, places.file(file).description)) " })"
      case .picture(let file):
        "<img src=\"\(places.file(file).description)\" alt=\"\(control.label)\" width=\"105\" height=\"147\">"
      case .verified(let fact, _): "\(fact?.sentence)"
      }
    return ReadOnlyField(control.label, shown, source: control.hint, wide: control.width == .full).html
  }

  private func files(
    _ files: [FileReference], _ accepts: [String], _ maximumBytes: Int, _ maximumFiles: Int, _ limits: String, _ help: HTML
  ) -> HTML {
    let shown = files.map { file in
      UploadedFile(id: file.id.rawValue, name: file.name, size: file.size, href: places.file(file).description)
    }
    let again: HTML = "\(places.reuse(control.name).map { Link("选择已上传的文件", $0.description) })"
    let template: HTML = "\(control.template.map { TemplateLink($0) })"
    return FileSlot(
      info, files: shown, limits: limits, accept: accepts.map { ".\($0)" }.joined(separator: ","),
      maximumBytes: maximumBytes, maximumFiles: maximumFiles, upload: places.upload(control.name)?.description,
      help: " \(again)\(template)\(help)"
    ).html
  }

  private func photo(_ file: FileReference?, _ limits: String, _ maximumBytes: Int) -> HTML {
    PhotoSlot(
      info, photo: file.map { places.file($0).description }, limits: limits, maximumBytes: maximumBytes,
      upload: places.upload(control.name)?.description
    ).html
  }

  private typealias Slot = (
    files: [FileReference], accepts: [String], maximumBytes: Int, maximumFiles: Int, limits: String
  )

  private func verified(_ fact: VerifiedFact?, _ slot: Slot?) -> HTML {
    let words: HTML = fact.map { VerifiedFactView($0).html } ?? "\(StatusTag(.neutral, "尚未验证")) 填写完整并保存后，系统会自动验证。"
    guard let slot else { return ReadOnlyField(control.label, words, source: fact?.register).html }
    return files(
      slot.files, slot.accepts, slot.maximumBytes, slot.maximumFiles, slot.limits,
      "<span class=\"file-finding\">\(words)</span>")
  }
}
