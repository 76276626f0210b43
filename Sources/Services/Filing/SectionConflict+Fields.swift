import Titles

extension SectionConflict {
  /// The fields that were sent and stand otherwise in the store, in the order of the controls.
  static func fields(
    of posted: PostedFields, mine: FieldValues, theirs: FieldValues, controls: [FieldControl]
  ) -> [Field] {
    controls.compactMap { control in
      let (sent, stored) = (mine[control.name], theirs[control.name])
      guard sent != stored else { return nil }
      let inputs = FieldInputs.of(stored, shape: control.shape, named: control.name)
      guard inputs.keys.contains(where: { posted.values[$0] != nil }) else { return nil }
      return Field(
        id: control.name, label: control.label, mine: text(sent, control), theirs: text(stored, control), theirInputs: inputs)
    }
  }

  /// A value in the words of its choices.
  private static func text(_ value: FieldValue?, _ control: FieldControl) -> String {
    let plain = value?.plainText ?? ""
    switch control.shape {
    case .select(_, let options, _), .radios(_, let options): return options.first { $0.code == plain }?.label ?? plain
    case .period:
      guard case .period(let period) = value else { return plain }
      return "\(period.from) 至 \(period.isOpen ? "今" : period.to)"
    default: return plain
    }
  }
}
