/// Work that goes on in the background: the page asks `status` every few seconds for
/// `{"done":3,"total":10,"label":"…","finished":false,"href":null}` and goes to `href` when it is finished. Without
/// JavaScript 刷新 shows the state of the moment; the page may be left at any time.
struct JobProgress: Component {
  var label: String
  var done: Int
  var total: Int
  var status: String
  /// This page, for 刷新.
  var address: String

  init(_ label: String, done: Int, total: Int, status: String, address: String) {
    self.label = label
    self.done = done
    self.total = total
    self.status = status
    self.address = address
  }

  var html: HTML {
    """
    <div class="job" data-poll="\(status)">\(ProgressBar(label, done: done, total: total))\
    <p class="visually-hidden" role="status" data-job-words></p>\
    <p class="field-hint">任务在后台运行，可以离开本页，完成后会收到消息。<a href="\(address)">刷新</a></p></div>

    """
  }
}
