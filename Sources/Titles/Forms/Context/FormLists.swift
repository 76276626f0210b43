/// The lists of the shipped forms out of the reference data: dictionaries and catalog, ready to be looked up.
///
/// Made once for a day and a set of levels, then shared: a form looks into its lists at every check.
public struct FormLists: Sendable {
  private let entries: [String: [FormOption]]

  /// The lists as they are on `day`; of the titles only those of `levels` (初定 gives no senior ones).
  ///
  /// What is no longer in effect stays readable in old answers but can't be chosen.
  public init(_ reference: ReferenceData, on day: Day, levels: Set<TitleLevel>) {
    var entries: [String: [FormOption]] = [:]
    for name in CodeListName.allCases {
      entries[name.rawValue] = reference.codes(name).entries.map { FormOption(code: $0.code, label: $0.label) }
    }
    let catalog = reference.catalog
    entries["series"] = catalog.series.map { series in
      let isOpen = series.filedWith == nil && series.effect.covers(day)
      return FormOption(code: series.code, label: series.people, isCurrent: isOpen)
    }
    for title in catalog.titles where levels.contains(title.level) {
      let option = FormOption(code: title.code, label: title.label, isCurrent: title.effect.covers(day))
      entries["titles/\(title.series)", default: []].append(option)
    }
    for item in catalog.specialties {
      let option = FormOption(code: item.code, label: item.name, isCurrent: item.effect.covers(day))
      entries["specialties/\(item.series)", default: []].append(option)
    }
    for item in catalog.subspecialties {
      let option = FormOption(code: item.code, label: item.name, isCurrent: item.effect.covers(day))
      entries["subspecialties/\(item.specialty)", default: []].append(option)
    }
    self.entries = entries
  }

  /// The entries of `list`, under `parent`'s code where it is a step of a cascade.
  public func options(_ list: String, parent: String?) -> [FormOption] {
    entries[parent.map { "\(list)/\($0)" } ?? list] ?? []
  }
}
