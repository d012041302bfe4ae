package dev.artel.cli.gym;

import dev.artel.node.runfile.RunFile;

/** Where run files are played: the simulation, or this machine. */
interface Stage {
  Outcome play(RunFile file);
}
