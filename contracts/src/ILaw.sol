// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IArtel} from "./IArtel.sol";

/// @title A paradigm's law, as the common law knows it: asked once, when an Artel is born.
interface ILaw {
    /// @notice The one Artel whose coins this law moves.
    function artel() external view returns (IArtel);

    /// @notice The paradigm's name, by which wallets and nodes find its law.
    function paradigm() external view returns (string memory);
}
