// Everything works without scripts; these make it better. Each module looks for its own attributes.
import { startAutosave } from "./autosave.js";
import { startComboboxes } from "./combobox.js";
import { startConfirmations, startDialogs } from "./dialogs.js";
import { startErrorSummary, startFolding, startPopups, startScrolling } from "./page.js";
import { startCounters, startEnabling, startLeaveWarnings, startOnce } from "./forms.js";
import { startJobs } from "./job.js";
import { startKeeping } from "./keep.js";
import { startRecords } from "./records.js";
import { startSelection } from "./selection.js";
import { startSession } from "./session.js";
import { startUploads } from "./upload.js";
import { startViewer } from "./viewer.js";

document.documentElement.classList.add("enhanced");
startFolding();
startScrolling();
startPopups();
startDialogs();
startConfirmations();
startCounters();
startEnabling();
startOnce();
startLeaveWarnings();
startSelection();
startComboboxes();
startUploads();
startRecords();
startAutosave();
startKeeping();
startSession();
startJobs();
startViewer();
startErrorSummary();

// Fields that the autosave has drawn anew get the same help as those that came with the page.
document.addEventListener("fields:drawn", ({ detail: root }) => {
  for (const start of [startCounters, startEnabling, startComboboxes, startUploads]) start(root);
});
