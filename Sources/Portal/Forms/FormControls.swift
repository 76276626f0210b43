import Titles

/// The fields of a section or of a record in two columns, with a heading over each group.
struct FormControls: Component {
  let controls: [FieldControl]
  let issues: FormIssues
  let places: FormPlaces
  /// What a handler asks to have corrected, by the field's name.
  var notes: [String: String] = [:]
  /// What the groups' headings are in the page's outline: one below the form's.
  var level = 2

  init(_ controls: [FieldControl], issues: FormIssues, places: FormPlaces, notes: [String: String] = [:], level: Int = 2) {
    self.controls = controls
    self.issues = issues
    self.places = places
    self.notes = notes
    self.level = level
  }

  var html: HTML {
    var markup = HTML()
    var gathered: [FieldControl] = []
    var heading: String?
    func close() {
      guard !gathered.isEmpty else { return }
      if let heading { markup += "<h\(level) class=\"form-group\">\(heading)</h\(level)>\n" }
      let fields = gathered.map { FormControl($0, issues: issues, places: places, note: notes[$0.name]) }
      markup += FieldGrid("\(fields)").html
      gathered = []
    }
    for control in controls {
      if control.group != heading {
        close()
        heading = control.group
      }
      gathered.append(control)
    }
    close()
    return markup
  }
}
