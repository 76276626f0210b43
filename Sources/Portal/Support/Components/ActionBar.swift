/// The bar that sticks to the bottom: whether it is saved, what falls due, the buttons. It stands outside of the form;
/// its buttons name the form by `form:`.
struct ActionBar: Component {
  /// Shown where the form saves itself.
  var save: SaveState?
  var note: HTML
  var buttons: HTML

  init(save: SaveState? = nil, note: HTML = HTML(), buttons: HTML) {
    self.save = save
    self.note = note
    self.buttons = buttons
  }

  var html: HTML {
    """
    <section class="action-bar" aria-label="操作"><div class="container">\(save)<p class="action-note">\(note)</p>\
    <div class="action-buttons">\(buttons)</div></div></section>

    """
  }
}
