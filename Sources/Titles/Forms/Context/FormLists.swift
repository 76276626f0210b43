/// The lists of the shipped forms out of the reference data: dictionaries and catalog, ready to be looked up.
///
/// Made once for a day and a set of levels, then shared: a form looks into its lists at every check.
public struct FormLists: Sendable {
  private struct Key: Hashable {
    let list: String
    let parent: String?
  }

  /// The entries of one list, in order and by code.
  private struct Entries {
    let options: [FormOption]
    let positions: [String: Int]

    init(_ options: [FormOption]) {
      self.options = options
      positions = Dictionary(options.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  private var entries: [Key: Entries]

  /// The lists as they are on `day`; of the titles only those of `levels` (初定 gives no senior ones).
  ///
  /// What is no longer in effect stays readable in old answers but can't be chosen.
  public init(_ reference: ReferenceData, on day: Day, levels: Set<TitleLevel>) {
    var entries: [Key: [FormOption]] = [:]
    for name in CodeListName.allCases {
      let options = reference.codes(name).entries.map { FormOption(code: $0.code, label: $0.label) }
      entries[Key(list: name.rawValue, parent: nil)] = options
    }
    let catalog = reference.catalog
    entries[Key(list: "series", parent: nil)] = catalog.series.map { series in
      let isOpen = series.filedWith == nil && series.effect.covers(day)
      return FormOption(code: series.code, label: series.people, isCurrent: isOpen)
    }
    // What a certificate may name is not what an authority may give.
    entries[Key(list: "all-series", parent: nil)] = catalog.series.map { FormOption(code: $0.code, label: $0.people) }
    for title in catalog.titles where levels.contains(title.level) {
      let option = FormOption(code: title.code, label: title.label, isCurrent: title.effect.covers(day))
      entries[Key(list: "titles", parent: title.series), default: []].append(option)
    }
    for item in catalog.specialties {
      let option = FormOption(code: item.code, label: item.name, isCurrent: item.effect.covers(day))
      entries[Key(list: "specialties", parent: item.series), default: []].append(option)
    }
    for item in catalog.subspecialties {
      let option = FormOption(code: item.code, label: item.name, isCurrent: item.effect.covers(day))
      entries[Key(list: "subspecialties", parent: item.specialty), default: []].append(option)
    }
    self.entries = entries.mapValues(Entries.init)
  }

  /// The same lists, of which an entry can only be chosen where `isOffered` says so; the others stay readable.
  public func offering(_ isOffered: (_ list: String, _ code: String) -> Bool) -> FormLists {
    var lists = self
    for (key, held) in entries {
      lists.entries[key] = Entries(
        held.options.map { option in
          guard option.isCurrent, !isOffered(key.list, option.code) else { return option }
          return FormOption(code: option.code, label: option.label, isCurrent: false)
        })
    }
    return lists
  }

  /// The entries of `list`, under `parent`'s code where it is a step of a cascade.
  public func options(_ list: String, parent: String?) -> [FormOption] {
    entries[Key(list: list, parent: parent)]?.options ?? []
  }

  /// The entry `code` of `list`, also one that can't be chosen any more.
  public func option(_ list: String, parent: String?, code: String) -> FormOption? {
    guard let held = entries[Key(list: list, parent: parent)] else { return nil }
    return held.positions[code].map { held.options[$0] }
  }
}
