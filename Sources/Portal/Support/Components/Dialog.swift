/// A dialog of the page. Links with its id (`ButtonLink(…, dialog:)`) open it with JavaScript; without it they lead to the
/// page that shows the same.
struct Dialog: Component {
  var id: String
  var title: String
  /// Usually a whole form with its buttons.
  var content: HTML

  init(id: String, title: String, _ content: HTML) {
    self.id = id
    self.title = title
    self.content = content
  }

  var html: HTML {
    """
    <dialog class="dialog" id="\(id)" aria-labelledby="\(id)-title"><div class="dialog-head"><h2 id="\(id)-title">\(title)</h2>\
    <button type="button" class="dialog-close" aria-label="关闭" data-close-dialog>✕</button></div>\
    <div class="dialog-body">\(content)</div></dialog>

    """
  }
}
