import Titles

/// The lists that forms choose from: dictionaries as they ship, and the cascade of the catalog on a day.
///
/// Entries that can't be chosen any more stay in a list, so that old answers are read in words.
struct FormLists: Sendable {
  private let catalog: Catalog
  private let dictionaries: [String: [FormOption]]

  init(_ reference: ReferenceData) {
    catalog = reference.catalog
    var dictionaries: [String: [FormOption]] = [:]
    for name in CodeListName.allCases {
      dictionaries[name.rawValue] = reference.codes(name).entries.map { FormOption(code: $0.code, label: $0.label) }
    }
    self.dictionaries = dictionaries
  }

  /// The entries of `list` under `parent`; `material` says the day and what the authority may give.
  func options(_ list: String, _ parent: String?, _ material: FormMaterial) -> [FormOption] {
    switch list {
    case "series": series(material)
    case "titles": titles(parent ?? "", material)
    case "specialties":
      catalog.specialties.filter { $0.series == parent }.map {
        FormOption(code: $0.code, label: $0.name, isCurrent: $0.effect.covers(material.today))
      }
    case "subspecialties":
      catalog.subspecialties.filter { $0.specialty == parent }.map {
        FormOption(code: $0.code, label: $0.name, isCurrent: $0.effect.covers(material.today))
      }
    default: dictionaries[list] ?? []
    }
  }

  /// Series of which the authority may give a title.
  private func series(_ material: FormMaterial) -> [FormOption] {
    catalog.series.map { series in
      let isOpen = series.filedWith == nil && series.effect.covers(material.today)
      let isOffered = isOpen && material.offers(series: series.code, catalog)
      return FormOption(code: series.code, label: series.people, isCurrent: isOffered)
    }
  }

  private func titles(_ series: String, _ material: FormMaterial) -> [FormOption] {
    catalog.titles.filter { $0.series == series }.map { title in
      FormOption(code: title.code, label: title.label, isCurrent: material.offers(title))
    }
  }
}
