package dev.artel.learning.model;

/**
 * A network that a task file can ask for by its name.
 *
 * @param source who published it
 * @param network for the images and classes of MNIST, which it was made for
 */
public record ZooModel(String name, String source, Network network) {}
